"""The dead links of the public pages: found by a command, listed for AFMM's editors."""

import socket
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from cms.editorial.publishing import withdraw
from guides.models import GuidePage
from home.links import asking, checking
from home.links.checking import check_links
from home.links.places import links_in
from home.models import Link
from tests.factories import AssignmentFactory, GuidePageFactory, step
from tests.world import World

REPORT = "/admin/rapports/liens/"


def instruction(*addresses: str) -> str:
    return "".join(f'<p><a href="{address}">Voir</a></p>' for address in addresses)


@pytest.fixture
def linked(public_world: World) -> World:
    """Its public guide links, in its second step, to a page, a number and other addresses."""
    other = GuidePageFactory(parent=public_world.orange, slug="cible")
    public_world.publish(other)
    AssignmentFactory(short_code__code="88123")
    guide = GuidePage.objects.get(pk=public_world.guide.pk)
    addresses = (
        *("/guides/orange/cible/", "/numero/88123/?date=2025-02-01", "/numero/", "/rien/"),
        *("https://ailleurs.example/a?b=1&amp;c=2", "/guides/?operateur=orange"),
    )
    guide.steps = [step(), step(instruction=instruction(*addresses))]
    guide.save_revision(user=public_world.contributor)
    public_world.publish(guide)
    return public_world


def dead() -> set[str]:
    return set(Link.objects.exclude(dead_since=None).values_list("url", flat=True))


def test_links_of_an_answer_and_their_steps() -> None:
    answer = {
        "url": "/ici/",
        "parent": {"url": "/haut/"},
        "portal_url": "https://www.orange.fr/",
        "body": [{"rows": [{"url": "/numero/"}], "text_html": '<a href="/b/?x=1&amp;y=2">b</a>'}],
        "steps": [
            {"instruction_html": "<p>Rien</p>", "screenshot": {"sources": [{"url": "/media/a"}]}},
            {"instruction_html": '<a href="mailto:a@b.fr">m</a> <a href="/c/">c</a>'},
        ],
    }
    assert list(links_in(answer)) == [
        ("https://www.orange.fr/", ""),
        ("/numero/", ""),
        ("/b/?x=1&y=2", ""),
        ("/c/", "étape 2"),
    ]


def test_our_own_pages_are_tried_without_the_network(
    linked: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", None)
    call_command("check_links")
    assert dead() == {"/rien/"}
    link = Link.objects.get(url="/rien/")
    assert (link.status, link.places[0]["where"]) == (404, "étape 2")
    # Moved is not dead; withdrawn is, until it is back.
    cible = GuidePage.objects.get(slug="cible")
    cible.slug = "ailleurs"
    cible.save_revision(user=linked.contributor)
    linked.publish(cible)
    check_links(elsewhere=False)
    assert dead() == {"/rien/"}
    withdraw(GuidePage.objects.get(pk=cible.pk), by=linked.moderator)
    assert check_links(elsewhere=False) == 2
    assert dead() == {"/rien/", "/guides/orange/cible/"}
    since = Link.objects.get(url="/rien/").dead_since
    assert since == link.dead_since
    linked.publish(GuidePage.objects.get(pk=cible.pk))
    check_links(elsewhere=False)
    assert dead() == {"/rien/"}


def test_other_sites_are_asked_now_and_then(linked: World, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    answers: dict[str, int | None] = {"https://ailleurs.example/a?b=1&c=2": None}
    monkeypatch.setattr(checking, "PAUSE", 0)
    monkeypatch.setattr(
        checking, "ask_elsewhere", lambda url: asked.append(url) or answers.get(url, 200)
    )
    for _ in range(2):
        check_links(elsewhere=True)
    assert sorted(asked) == ["https://ailleurs.example/a?b=1&c=2", "https://www.orange.fr/"]
    assert "https://ailleurs.example/a?b=1&c=2" in dead()
    Link.objects.update(checked_at=timezone.now() - timedelta(days=2))
    answers.clear()
    check_links(elsewhere=True)
    # The one that failed is tried again sooner.
    assert asked[2:] == ["https://ailleurs.example/a?b=1&c=2"]
    assert dead() == {"/rien/"}


@pytest.mark.parametrize(
    ("status", "is_dead"),
    [(200, False), (403, False), (429, False), (503, False), (404, True), (410, True), (500, True)],
)
def test_a_refusal_is_not_a_death(status: int, is_dead: bool) -> None:
    assert asking.is_dead(status) is is_dead
    assert asking.is_dead(None)


@pytest.mark.parametrize("host", ["127.0.0.1", "10.0.0.1", "169.254.169.254", "[::1]"])
def test_our_own_network_is_not_asked(host: str) -> None:
    with pytest.raises(ValueError):
        asking.require_public(f"http://{host}/")
    assert asking.ask_elsewhere(f"http://{host}:1/") is None


def test_the_report(
    linked: World,
    client: Client,
    django_assert_max_num_queries: Callable[[int], AbstractContextManager[object]],
) -> None:
    check_links(elsewhere=False)
    client.force_login(linked.writer)
    with django_assert_max_num_queries(25):
        page = client.get(REPORT).content.decode()
    for part in ("/rien/", "étape 2", "404", f"/admin/pages/{linked.guide.pk}/edit/"):
        assert part in page
    exported = client.get(f"{REPORT}?export=csv")
    text = b"".join(exported.streaming_content).decode()
    assert f"{linked.guide.title},étape 2,/rien/,404," in text
    client.force_login(linked.contributor)
    assert client.get(REPORT).status_code == 302
    assert "liens-morts" not in client.get("/admin/").content.decode()


def test_what_no_page_holds_is_forgotten(linked: World) -> None:
    check_links(elsewhere=False)
    withdraw(GuidePage.objects.get(pk=linked.guide.pk), by=linked.moderator)
    check_links(elsewhere=False)
    assert not Link.objects.filter(url="/rien/").exists()
