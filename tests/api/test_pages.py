"""The content pages' endpoints: golden answers, the filter, the document, pinned queries."""

import pytest
from django.test import Client

from cms.editorial.models import Publication
from tests.content import Pages, content
from tests.world import World

from .golden import golden
from .test_guides import check, named

__all__ = ["content"]
DETAILS = ("article", "a-qui", "sms-plus", "videos", "contact")


def test_it_answers(
    content: Pages, world: World, client: Client, django_assert_num_queries
) -> None:
    """As the golden files say, as the document says, from one query, as it was stored."""
    addresses = {name: f"/api/v1/pages/{content[name].pk}/" for name in DETAILS}
    addresses["pages"] = "/api/v1/pages/?page_size=3"
    document = client.get("/api/v1/openapi.json").json()
    schemas = document["components"]["schemas"]
    for name, address in addresses.items():
        with django_assert_num_queries(1):
            response = client.get(address)
        answer = response.json()
        assert named(world, answer) == golden(f"pages-{name}")
        path = "/api/v1/pages/" + ("{page_id}/" if name in DETAILS else "")
        described = document["paths"][path]["get"]["responses"]["200"]["content"]
        check(schemas, described["application/json"]["schema"], answer)
        if name in DETAILS:
            assert response.content.decode() == stored(content[name].pk)


def stored(page_id: int) -> str:
    return Publication.objects.open().get(page_id=page_id).answer


def test_only_content_that_is_public(content: Pages, world: World, client: Client) -> None:
    found = client.get("/api/v1/pages/?type=question").json()
    assert [one["url"] for one in found["results"]] == [
        "/questions/a-qui/",
        "/questions/rembourse/",
    ]
    assert found["count"] == 2
    assert client.get("/api/v1/pages/?type=home").status_code == 422
    world.publish(world.index)
    for other in (world.home.pk, world.index.pk, 999_999):
        assert client.get(f"/api/v1/pages/{other}/").status_code == 404


@pytest.mark.django_db
def test_nothing_is_an_empty_list(client: Client) -> None:
    assert client.get("/api/v1/pages/").json()["results"] == []
