"""An address that was once public leads to where its page is now."""

from collections.abc import Callable
from contextlib import AbstractContextManager

from django.test import Client
from wagtail.models import Page

from cms.editorial.emergency_actions import withdraw_now
from cms.editorial.models import FormerAddress
from cms.editorial.publishing import withdraw
from guides.models import GuidePage
from tests.factories import GuidePageFactory, OperatorPageFactory, UserFactory
from tests.world import World

OLD = "/guides/orange/bloquer/"


def rename(world: World, page: Page, slug: str) -> None:
    """Publish it under another slug, which no way but a publication changes."""
    page = Page.objects.get(pk=page.pk).specific
    page.slug = slug
    page.save_revision(user=world.contributor)
    world.publish(page)


def test_a_new_slug(
    public_world: World,
    client: Client,
    django_assert_num_queries: Callable[[int], AbstractContextManager[object]],
) -> None:
    """One query for a page that is there, two for one that moved; chains are one step."""
    rename(public_world, public_world.guide, "arreter")
    rename(public_world, public_world.guide, "stopper")
    new = "/guides/orange/stopper/"
    with django_assert_num_queries(1):
        assert client.get(new).status_code == 200
    for old in (OLD, "/guides/orange/arreter/"):
        with django_assert_num_queries(2):
            response = client.get(f"{old}?utm_source=facture")
        assert response.status_code == 301
        assert response.headers["Location"] == f"{new}?utm_source=facture"
        # A browser that kept it for ever would never see a page published there later.
        assert "max-age=0" in response.headers["Cache-Control"]
    step = client.get(f"{OLD}etapes/1/")
    assert (step.status_code, step.headers["Location"]) == (301, f"{new}etapes/1/")


def test_a_move_takes_what_is_below(public_world: World, client: Client) -> None:
    rename(public_world, public_world.orange, "orange-france")
    assert client.get("/guides/orange/").headers["Location"] == "/guides/orange-france/"
    assert client.get(OLD).headers["Location"] == "/guides/orange-france/bloquer/"
    other = OperatorPageFactory(parent=public_world.index, slug="sosh")
    public_world.publish(other)
    GuidePage.objects.get(pk=public_world.guide.pk).move(other, pos="last-child")
    for old in (OLD, "/guides/orange-france/bloquer/"):
        assert client.get(old).headers["Location"] == "/guides/sosh/bloquer/"


def test_nothing_leads_to_what_is_not_public(public_world: World, client: Client) -> None:
    rename(public_world, public_world.guide, "stopper")
    withdraw(GuidePage.objects.get(pk=public_world.guide.pk), by=public_world.moderator)
    assert client.get(OLD).status_code == 404
    rename(public_world, public_world.guide, "arreter")
    for old in (OLD, "/guides/orange/stopper/"):
        assert client.get(old).headers["Location"] == "/guides/orange/arreter/"


def test_what_was_withdrawn_in_an_emergency_is_explained(
    public_world: World, client: Client
) -> None:
    """Wherever the page was public; what another page left there for good says nothing."""
    rename(public_world, public_world.guide, "stopper")
    withdraw_now(public_world.guide.pk, UserFactory(is_superuser=True), "Une capture est fausse.")
    for address in (OLD, "/guides/orange/stopper/", f"{OLD}etapes/1/"):
        response = client.get(address)
        assert response.status_code == 410
        assert "Ce guide a été retiré le" in response.content.decode()


def test_the_address_of_a_draft_leads_nowhere(public_world: World, client: Client) -> None:
    draft = GuidePageFactory(parent=public_world.orange, slug="brouillon")
    rename(public_world, draft, "autre")
    public = GuidePage.objects.get(pk=public_world.guide.pk)
    public.slug = "projet"
    public.save_revision(user=public_world.contributor)
    assert client.get(OLD).status_code == 200
    for address in ("/guides/orange/brouillon/", "/guides/orange/projet/"):
        assert client.get(address).status_code == 404
    assert not FormerAddress.objects.exists()


def test_a_page_published_there_comes_first(public_world: World, client: Client) -> None:
    rename(public_world, public_world.guide, "stopper")
    second = GuidePageFactory(parent=public_world.orange, slug="bloquer", title="Le second")
    public_world.publish(second)
    assert "Le second" in client.get(OLD).content.decode()
    rename(public_world, second, "second")
    assert client.get(OLD).headers["Location"] == "/guides/orange/second/"
