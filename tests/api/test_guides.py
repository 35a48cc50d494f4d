"""The guides' and operators' endpoints: golden answers, filters, pages, pinned queries."""

import json
import re
from typing import Any

import pytest
from django.test import Client

from cms.editorial.models import Publication
from guides.models import OperatorPage
from tests.factories import GuidePageFactory, OperatorPageFactory
from tests.world import World

from .golden import golden

# What a test cannot know beforehand: checked for its form, then replaced by a name.
UNKNOWN = (
    (r'"id": "[0-9a-f-]{36}"', '"id": "BLOCK"'),
    (r"[0-9a-f]{64}", "DIGEST"),
    (r'"published_at": "[^"]+\+00:00"', '"published_at": "INSTANT"'),
    (r'"(on|until)": "\d{4}-\d\d-\d\d"', r'"\1": "DAY"'),
)


@pytest.fixture
def guides(public_world: World) -> World:
    """Orange with everything an operator may have and two guides; SFR with one."""
    orange = OperatorPage.objects.get(pk=public_world.orange.pk)
    orange.portals = [
        ("portal", {"label": "Espace client", "url": "https://www.orange.fr/", "offer": "forfait"})
    ]
    orange.contacts = [
        ("contact", {"level": "service-clients", "channel": "telephone", "value": "3900"})
    ]
    orange.exclusions = [
        (
            "exclusion",
            {
                "offers": ["carte-prepayee"],
                "procedures": ["plafonner"],
                "solutions": [],
                "reason": "Ce réglage n’existe pas.",
            },
        )
    ]
    orange.save_revision(user=public_world.contributor)
    public_world.publish(orange)
    sfr = OperatorPageFactory(parent=public_world.index, title="SFR", slug="sfr", offers=["box"])
    bill = {"procedure": "consulter", "solutions": ["internet-plus"], "offers": ["forfait", "box"]}
    for page in (
        GuidePageFactory(parent=orange, title="Voir ses achats", slug="voir", **bill),
        sfr,
        GuidePageFactory(parent=sfr, title="Consulter", slug="voir", **bill),
    ):
        public_world.publish(page)
    return public_world


def named(world: World, answer: Any) -> Any:
    text = json.dumps(answer, ensure_ascii=False)
    for pattern, name in UNKNOWN:
        text = re.sub(pattern, name, text)
    for publication in Publication.objects.open():
        name = publication.url_path.strip("/").replace("/", ".").upper()
        text = re.sub(rf'"id": {publication.page_id}\b', f'"id": "{name}"', text)
    return json.loads(text.replace(world.guide.title, "TITLE"))


@pytest.mark.parametrize("name", ["guide", "guides", "operator", "operators"])
def test_it_answers(guides: World, client: Client, name: str) -> None:
    address = {
        "guide": f"guides/{guides.guide.pk}/",
        "guides": "guides/?page_size=2",
        "operator": f"operators/{guides.orange.pk}/",
        "operators": "operators/",
    }[name]
    response = client.get(f"/api/v1/{address}")
    assert response.headers["Content-Type"] == "application/json"
    assert named(guides, response.json()) == golden(name)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["bloquer", "sfr", "voir"]),
        ("operator=orange", ["bloquer", "voir"]),
        ("operator=inconnu", []),
        ("offer=box", ["sfr", "voir"]),
        ("procedure=desactiver", ["bloquer"]),
        ("solution=internet-plus&operator=sfr", ["sfr"]),
        ("solution=sms-plus&offer=box", []),
        ("operator=orange&offer=forfait&procedure=consulter&solution=internet-plus", ["voir"]),
    ],
)
def test_it_is_filtered_as_the_finder_is(
    guides: World, client: Client, query: str, found: list[str]
) -> None:
    answer = client.get(f"/api/v1/guides/?{query}").json()
    slugs = [
        "sfr" if "/sfr/" in one["url"] else one["url"].split("/")[-2] for one in answer["results"]
    ]
    assert sorted(slugs) == found
    assert answer["count"] == len(found)


def test_pages(guides: World, client: Client) -> None:
    first = client.get("/api/v1/guides/?page_size=2&offer=forfait").json()
    assert first["count"] == 3 and first["previous"] is None
    last = client.get(first["next"]).json()
    assert last["count"] == 3 and last["next"] is None
    assert len(first["results"]) == 2 and len(last["results"]) == 1
    assert client.get("/api/v1/guides/?page_size=2&page=3").status_code == 404


@pytest.mark.parametrize(
    "path", ["guides/", "operators/", "guides/{guide}/", "operators/{orange}/"]
)
@pytest.mark.parametrize("more", [0, 4])
def test_one_query(
    guides: World, client: Client, django_assert_num_queries, path: str, more: int
) -> None:
    for _ in range(more):
        guides.publish(GuidePageFactory(parent=guides.orange))
    address = f"/api/v1/{path.format(guide=guides.guide.pk, orange=guides.orange.pk)}"
    client.get(address)
    with django_assert_num_queries(1):
        assert client.get(address).status_code == 200


def test_details_are_answered_as_they_were_stored(guides: World, client: Client) -> None:
    for kind, page in (("guides", guides.guide), ("operators", guides.orange)):
        publication = Publication.objects.open().get(page_id=page.pk)
        response = client.get(f"/api/v1/{kind}/{page.pk}/")
        assert response.content.decode() == publication.answer


@pytest.mark.parametrize(
    "path", ["guides/{guide}/", "guides/{orange}/", "operators/{guide}/", "operators/999999/"]
)
def test_only_what_is_public_and_of_its_kind(world: World, client: Client, path: str) -> None:
    world.publish(world.orange)
    address = f"/api/v1/{path.format(guide=world.guide.pk, orange=world.orange.pk)}"
    response = client.get(address)
    assert response.status_code == 404
    assert response.headers["Content-Type"] == "application/problem+json"
    assert client.get("/api/v1/guides/").json()["results"] == []


@pytest.mark.parametrize(
    ("schema", "path"),
    [
        ("Guide", "guides/{guide}/"),
        ("GuideCard", "guides/"),
        ("Operator", "operators/{orange}/"),
        ("OperatorCard", "operators/"),
    ],
)
def test_the_document_names_every_member(
    guides: World, client: Client, schema: str, path: str
) -> None:
    document = client.get("/api/v1/openapi.json").json()
    address = f"/api/v1/{path.format(guide=guides.guide.pk, orange=guides.orange.pk)}"
    answer = client.get(address).json()
    schemas = document["components"]["schemas"]
    check(schemas, schemas[schema], answer.get("results", [answer])[0])


def check(schemas: dict[str, Any], schema: dict[str, Any], value: Any) -> None:
    """Objects have exactly the members that the document gives them, at any depth."""
    if isinstance(value, dict) and "discriminator" in schema:
        schema = {"$ref": schema["discriminator"]["mapping"][value["type"]]}
    elif isinstance(value, dict) and "anyOf" in schema:
        schema = next(one for one in schema["anyOf"] if "$ref" in one)
    schema = schemas[schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema
    if isinstance(value, dict) and "properties" in schema:
        assert set(schema["properties"]) == set(value)
        for name, part in value.items():
            check(schemas, schema["properties"][name], part)
    elif isinstance(value, list):
        for item in value:
            check(schemas, schema["items"], item)
