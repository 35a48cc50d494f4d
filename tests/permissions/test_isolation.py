"""An operator's members learn nothing of the others, not even how many there are."""

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from guides.models import GuidePage
from tests.factories import ScreenshotFactory
from tests.forms import guide_form
from tests.world import World

from .addresses import addresses
from .outcomes import Visitor, excerpt
from .sides import Side, Stage, make_side, stage
from .values import asked, lines, objects

__all__ = ["stage"]
pytestmark = pytest.mark.django_db

# What differs from one answer to the next whatever is in the database.
VOLATILE = re.compile(
    r"\b(?:[A-Za-z0-9]{64}|[A-Za-z0-9]{32})\b"  # CSRF tokens
    r"|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"  # new blocks
    r"|key(?:\W|quot)+[0-9a-z]{5}\b"  # paragraphs of rich text
    r"|(?i:à l(?:'|&#x27;|’)instant|il y a (?=\d+\W{0,2}minute))"  # a slow run crosses a minute
    r"|editing-sessions/[\w/]+/|ecran-\d+(?:_\w{7})?\.|\d+\W{0,2}minutes?"
)


@pytest.fixture
def contributor(stage: Stage, client: Client) -> Client:
    client.force_login(stage.people["contributeur (à lui)"])
    return client


def answers(stage: Stage) -> dict[str, str]:
    """Everything that the contributor may read about what is theirs."""
    visitor = Visitor(stage.people["contributeur (à lui)"])
    found = {}
    for address in addresses():
        for words in lines(address):
            values = {**words, **objects(stage, stage.own, address)}
            path = "/" + address.filled(values)
            _, body = visitor.visit("GET", path, asked(stage, stage.own, address.name, values), {})
            found[path] = VOLATILE.sub("", body)
    return found


def test_what_others_do_changes_nothing(world: World, stage: Stage) -> None:
    """Counts, filters, menus, lists: the same before and after a third operator arrives."""
    before = answers(stage)
    third = make_side(world, "Zorglub-bis")
    ScreenshotFactory.create_batch(3, collection=third.organisation.collection)
    after = answers(stage)
    differing = [
        path for path in before if path.startswith("/admin/") and before[path] != after[path]
    ]
    assert not differing


def bulk(side: Side, action: str, **question: Any) -> tuple[str, dict[str, Any]]:
    values = {"app_label": "wagtailcore", "model_name": "page", "action": action}
    return reverse("wagtail_bulk_action", kwargs=values), {"next": "/admin/", **question}


@pytest.mark.parametrize("below", ["", "index", "other"])
def test_all_means_all_of_ours(world: World, stage: Stage, contributor: Client, below: str) -> None:
    """Wagtail's « select all » takes every page of the site, and names those that it refuses."""
    pages = {"index": world.index.pk, "other": stage.other.operator.pk}
    question = {"id": "all", **({"childOf": pages[below]} if below else {})}
    path, query = bulk(stage.own, "delete", **question)
    count = Page.objects.count()
    assert contributor.get(path, query).status_code == 302
    contributor.post(path, query_params=query)
    assert Page.objects.count() == count


def test_all_of_ours_is_ours(stage: Stage, contributor: Client) -> None:
    path, query = bulk(stage.own, "move", id="all", childOf=stage.own.operator.pk)
    body = contributor.get(path, query).content.decode()
    assert stage.own.guide.title in body and not excerpt(body)


def test_a_page_is_not_moved_to_another_operator(stage: Stage, contributor: Client) -> None:
    own, other = stage.own.guide, stage.other.operator
    contributor.post(reverse("wagtailadmin_pages:move_confirm", args=[own.pk, other.pk]))
    assert Page.objects.get(pk=own.pk).get_parent().pk == stage.own.operator.pk


@pytest.mark.parametrize("button", ["", "action-submit"])
def test_a_foreign_screenshot_is_neither_taken_nor_named(
    stage: Stage, contributor: Client, button: str
) -> None:
    guide = stage.own.guide
    form = guide_form(guide, **({button: "1"} if button else {}))
    form["steps-0-value-screenshot-image"] = stage.other.image.pk
    for name in ("edit", "preview_on_edit"):
        response = contributor.post(reverse(f"wagtailadmin_pages:{name}", args=[guide.pk]), form)
        assert not excerpt(response.content.decode())
    shown = contributor.get(reverse("wagtailadmin_pages:preview_on_edit", args=[guide.pk]))
    assert not excerpt(shown.content.decode())
    guide.refresh_from_db()
    latest = guide.get_latest_revision_as_object()
    assert latest.steps[0].value["screenshot"]["image"] == stage.own.image


def test_what_is_not_theirs_and_what_does_not_exist_look_alike(
    stage: Stage, contributor: Client
) -> None:
    def answer(page_id: int) -> tuple[int, str]:
        response = contributor.get(reverse("wagtailadmin_pages:edit", args=[page_id]))
        return response.status_code, response["Location"]

    assert answer(stage.other.guide.pk) == answer(999_999)


def test_menus_lead_only_where_one_may_go(stage: Stage, contributor: Client) -> None:
    body = contributor.get(reverse("wagtailadmin_home")).content.decode()
    assert reverse("wagtailimages:index") in body
    assert reverse("wagtailadmin_reports:site_history") not in body
    assert reverse("wagtailadmin_reports:page_types_usage") not in body


def test_a_background_request_is_refused_as_data(stage: Stage, contributor: Client) -> None:
    path = reverse("wagtailadmin_choose_page_child", args=[stage.other.operator.pk])
    response = contributor.get(path, headers={"x-requested-with": "XMLHttpRequest"})
    assert response.status_code == 403 and response["Content-Type"] == "application/json"


def test_afmm_sees_every_operator(world: World, stage: Stage, client: Client) -> None:
    client.force_login(world.moderator)
    chooser = client.get(reverse("wagtailadmin_explore", args=[world.index.pk])).content.decode()
    assert excerpt(chooser) and stage.own.operator.title in chooser


@pytest.mark.parametrize("name", ["editorial_review", "screenshot", "wagtailimages:edit"])
def test_nor_what_is_no_page(stage: Stage, contributor: Client, name: str) -> None:
    theirs = stage.other.state if name == "editorial_review" else stage.other.image

    def answer(pk: int) -> tuple[int, str]:
        response = contributor.get(reverse(name, args=[pk]))
        return response.status_code, response["Location"]

    assert answer(theirs.pk) == answer(999_999)


def test_nor_a_file(stage: Stage, contributor: Client) -> None:
    for client in (contributor, Client()):
        for name in (stage.other.image.file.name, "original_images/inconnue.png"):
            assert client.get(reverse("private_file", args=[name])).status_code == 403


def test_where_pages_are_moved_to_is_not_named(stage: Stage, contributor: Client) -> None:
    """Wagtail shows the title of whatever page is posted, and says that it may not be."""
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "move"])
    for destination in (stage.other.operator, stage.other.guide):
        response = contributor.post(
            address,
            {"chooser": destination.pk},
            query_params={"id": stage.own.guide.pk, "next": "/admin/"},
        )
        assert response.status_code == 302 and not excerpt(response.content.decode())


def test_a_page_stays_with_its_organisation(stage: Stage, client: Client) -> None:
    """Its history names those who wrote it, and its pictures are in their collection."""
    client.force_login(stage.people["superutilisateur"])
    moved = GuidePage.objects.get(pk=stage.own.guide.pk)
    client.post(
        reverse("wagtailadmin_pages:move_confirm", args=[moved.pk, stage.other.operator.pk])
    )
    client.post(
        reverse("wagtail_bulk_action", args=["wagtailcore", "page", "move"]),
        {"chooser": stage.other.operator.pk},
        query_params={"id": moved.pk, "next": "/admin/"},
    )
    assert GuidePage.objects.get(pk=moved.pk).get_parent().pk == stage.own.operator.pk
