"""The pages that explain: what readers get, what reviewers see, what is refused."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from cms.editorial.comparison import compare
from cms.editorial.models import ApprovalTaskState
from home.content.base import ContentPage
from home.models import (
    ArticlePage,
    HomePage,
    MembersPage,
    SectionPage,
    SolutionPage,
    SolutionsPage,
    VideosPage,
)
from tests.content import BODY, ELSEWHERE, FILM, SOLUTION, Pages, content, write
from tests.world import World

__all__ = ["content"]
pytestmark = pytest.mark.django_db

# What the page at an address shows, and in how many queries: one, and one for a list beside it.
SHOWN: dict[str, tuple[int, tuple[str, ...]]] = {
    "/rubrique/": (2, ("/rubrique/article/",)),
    "/rubrique/article/": (
        1,
        (
            '<a href="/rubrique/">Titre rubrique</a>',
            '<h2 id="avant-dacheter">Avant d’acheter</h2>',
            "<p>Une <b>réponse</b>.</p>",
            '<div class="notice warn',
            '<span class="n" aria-hidden="true">2</span>',
            '<th scope="row">Un numéro</th><td>L’éditeur<br>',
            "[montant]</textarea>",
            '<a href="/numero/">Trouver</a>',
        ),
    ),
    "/solutions/": (2, ("/solutions/sms-plus/",)),
    "/solutions/sms-plus/": (
        1,
        (
            "/guides/?demarche=desactiver&amp;solution=sms-plus",
            "/videos/#sms-plus",
            "Lisez l’annonce",
            "<picture",
            "Ouvrez le menu",
            "<p>prices</p>",
            "<p>stopping</p>",
        ),
    ),
    "/questions/": (2, ("Comprendre", "/questions/a-qui/", "Réclamer", "/questions/rembourse/")),
    "/questions/a-qui/": (1, ("En bref a-qui", '<a class="more" href="/questions/#facture">')),
    "/videos/": (
        1,
        (
            'preload="none"',
            'kind="captions" srclang="fr"',
            "39&nbsp;secondes",
            "<p>Ce que montre le film.</p>",
            'id="consomag"',
            "nous n’avons pas encore l’adresse",
        ),
    ),
    "/contact/": (2, ("tel:0142979733",)),
    "/membres/": (1, ("n’est pas encore publiée",)),
    "/accessibilite/": (1, ("Une <b>réponse</b>",)),
}


def page(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_what_each_shows_in_order_and_in_pinned_queries(
    content: Pages, client: Client, django_assert_num_queries
) -> None:
    page(client, "/membres/")
    for address, (queries, parts) in SHOWN.items():
        with django_assert_num_queries(queries):
            html = page(client, address)
        assert f"<title>Titre {address.split('/')[-2]}" in html
        # Data for search engines, which nothing runs.
        assert "<script" not in html.replace('<script type="application/ld+json">', "")
        assert "style=" not in html
        places = [html.find(part) for part in parts]
        assert -1 not in places and places == sorted(places), (address, places)
    assert "SMS indésirables" not in page(client, "/questions/")


def public(world: World, kind: type[ContentPage], parent: Page, slug: str, **own: Any) -> Page:
    made = write(world, kind, parent, slug, **own)
    world.publish(made)
    return made


def test_lists_are_in_the_order_of_the_tree(world: World, client: Client) -> None:
    section = public(world, SectionPage, world.home, "rubrique")
    article = public(world, ArticlePage, section, "abeille", title="Abeille")
    public(world, ArticlePage, section, "zebre", title="Zèbre").move(article, pos="left")
    html = page(client, "/rubrique/")
    assert html.index("/rubrique/zebre/") < html.index("/rubrique/abeille/")


def test_a_closed_solution_is_history(world: World, client: Client) -> None:
    index = public(world, SolutionsPage, world.home, "solutions")
    public(world, SolutionPage, index, "gallery", **SOLUTION, status="historique")
    html = page(client, "/solutions/gallery/")
    assert "SMS+ a fermé" in html
    assert "/guides/?demarche=" not in html


def test_an_outside_video_says_whom_it_contacts_and_contacts_nobody(
    world: World, client: Client
) -> None:
    known = ELSEWHERE | {"url": "https://video.example/consomag"}
    public(world, VideosPage, world.home, "videos", videos=[("elsewhere", known)])
    html = page(client, "/videos/")
    assert "votre navigateur contactera video.example" in html
    assert html.count("https://video.example/") == 1
    assert '<a class="btn quiet" href="https://video.example/consomag"' in html


def test_the_printed_address_of_the_videos(client: Client) -> None:
    response = client.get("/video/")
    assert (response.status_code, response.url) == (301, "/videos/")


def test_members_are_those_that_afmm_lists(world: World, client: Client) -> None:
    members = [("member", {"name": name, "website": ""}) for name in ("Zed", "Abc")]
    public(world, MembersPage, world.home, "membres", members=members)
    html = page(client, "/membres/")
    assert html.index("Zed") < html.index("Abc")
    assert "n’est pas encore publiée" not in html


def test_a_link_to_a_page_waits_until_it_is_public(world: World, client: Client) -> None:
    section = public(world, SectionPage, world.home, "rubrique")
    target = write(world, ArticlePage, section, "cible")
    link = f'<p><a linktype="page" id="{target.pk}">l’article</a></p>'
    linking = write(world, ArticlePage, section, "lien", body=[("text", {"text": link})])
    [fault] = linking.submission_faults()
    assert "« l’article »" in fault
    world.publish(target)
    assert linking.submission_faults() == []
    world.publish(linking)
    assert '<a href="/rubrique/cible/">l’article</a>' in page(client, "/rubrique/lien/")


def test_what_is_not_ready_is_not_submitted(db: None) -> None:
    def faults(page: ContentPage) -> list[str]:
        return page.submission_faults()

    assert faults(ArticlePage(title="Vide")) == ["Cette page est vide : ajoutez au moins un texte."]
    [twice] = faults(VideosPage(videos=[("film", FILM), ("film", FILM)]))
    assert "« sms-plus »" in twice
    address, steps = faults(SolutionPage(slug="autre", solution="gallery"))
    assert "« gallery »" in address and "deux étapes" in steps


def test_an_article_is_approved_by_somebody_else(world: World, client: Client) -> None:
    section = public(world, SectionPage, world.home, "rubrique")
    article = write(world, ArticlePage, section, "propose", body=BODY)
    article.lead = "Ce que la modératrice a récrit."
    article.save_revision(user=world.moderator)
    article.get_workflow().start(article, world.writer)
    state = ApprovalTaskState.objects.latest("pk")
    client.force_login(world.second_moderator)
    review = client.get(reverse("editorial_review", args=[state.pk])).content.decode()
    assert "Madame, Monsieur" in review
    for person, published in ((world.moderator, False), (world.second_moderator, True)):
        client.force_login(person)
        decision = {"action": "approve", "digest": state.digest}
        client.post(reverse("editorial_review", args=[state.pk]), decision)
        assert ArticlePage.objects.get(pk=article.pk).live == published


def test_reviewers_read_every_field_in_french(content: Pages) -> None:
    for one in content.values():
        sections = compare(None, one.document())
        shown = {change.name for section in sections for change in section.changes}
        assert shown <= set(one.field_labels), one.kind
        assert {section.name for section in sections} <= set(one.section_labels)


def test_content_stands_below_the_home_page_only() -> None:
    allowed = {model.__name__ for model in HomePage.allowed_subpage_models()}
    assert {"SectionPage", "SolutionsPage", "QuestionsPage", "VideosPage"} <= allowed
    assert not {"ArticlePage", "QuestionPage", "SolutionPage"} & allowed
