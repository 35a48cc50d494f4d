"""The public site is only read."""

import pytest
from django.test import Client

from tests.world import World

ADDRESSES = ("/", "/guides/orange/bloquer/", "/numero/", "/editeurs/", "/-/live/")


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options", "trace"])
def test_other_methods_are_refused(public_world: World, client: Client, method: str) -> None:
    for address in ADDRESSES:
        response = getattr(client, method)(address)
        assert (response.status_code, response.headers["Allow"]) == (405, "GET, HEAD")
    for address in ("/api/v1/openapi.json", "/api/v1/docs/", "/api/v1/short-codes/88123/"):
        response = getattr(client, method)(address)
        assert response.status_code == 405
        assert response.headers["Content-Type"] == "application/problem+json"


def test_head_is_get_without_its_content(public_world: World, client: Client) -> None:
    for address in (*ADDRESSES, f"/api/v1/guides/{public_world.guide.pk}/"):
        get, head = client.get(address), client.head(address)
        assert (head.status_code, head.content) == (200, b"")
        assert head.headers["Content-Length"] == str(len(get.content))
