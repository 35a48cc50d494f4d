"""The pages that explain: what readers get, what reviewers see, what is refused."""

import pytest
from django.test import Client
from django.urls import reverse

from cms.editorial.comparison import TECHNICAL
from cms.editorial.models import ApprovalTaskState
from home.content.blocks import body_blocks
from home.content.lists import frequent_questions
from home.models import ArticlePage, HomePage, MembersPage, SolutionPage, VideosPage
from tests.content import BODY, ELSEWHERE, FILM, Pages, content, write
from tests.factories import step
from tests.world import World

__all__ = ["content"]
pytestmark = pytest.mark.django_db

ADDRESSES = {
    "/rubrique/": 2,
    "/rubrique/article/": 1,
    "/solutions/": 2,
    "/solutions/sms-plus/": 1,
    "/questions/": 2,
    "/questions/a-qui/": 1,
    "/videos/": 1,
    "/contact/": 2,
    "/membres/": 1,
    "/accessibilite/": 1,
}


def page(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_each_answers_with_its_pinned_queries(
    content: Pages, client: Client, django_assert_num_queries
) -> None:
    for address, queries in ADDRESSES.items():
        page(client, address)
        with django_assert_num_queries(queries):
            html = page(client, address)
        assert f"<title>Titre {address.split('/')[-2]}" in html
        assert (
            "<script" not in html
            and "style=" not in html
            and "http://" not in html.split("<main")[1]
        )


def test_the_blocks_of_a_body(content: Pages, client: Client) -> None:
    html = page(client, "/rubrique/article/")
    for part in (
        '<h2 id="avant-dacheter">Avant d’acheter</h2>',
        "<p>Une <b>réponse</b>.</p>",
        '<div class="notice warn',
        '<span class="n" aria-hidden="true">2</span>',
        '<th scope="row">Un numéro</th><td>L’éditeur<br><a class="more" href="/numero/">Voir</a>',
        "<textarea readonly",
        "[montant]</textarea>",
        '<a href="/numero/">Trouver</a>',
        '<a href="/rubrique/">Titre rubrique</a>',
    ):
        assert part in html, part


def test_lists_are_in_the_order_of_the_tree(content: Pages, world: World, client: Client) -> None:
    section = content["rubrique"]
    first = write(world, ArticlePage, section, "zebre", title="Zèbre")
    world.publish(first)
    first.move(content["article"], pos="left")
    html = page(client, "/rubrique/")
    assert html.index("/rubrique/zebre/") < html.index("/rubrique/article/")


def test_questions_are_listed_by_subject(content: Pages, client: Client) -> None:
    html = page(client, "/questions/")
    order = ("Comprendre ma facture", "/questions/a-qui/", "Réclamer", "/questions/rembourse/")
    places = [html.index(part) for part in order]
    assert places == sorted(places)
    assert "SMS indésirables" not in html
    assert [one["url"] for one in frequent_questions()] == ["/questions/a-qui/"]


def test_a_solution_shows_the_path_of_a_purchase(content: Pages, client: Client) -> None:
    html = page(client, "/solutions/sms-plus/")
    assert html.index("Lisez l’annonce") < html.index("Ouvrez le menu")
    assert html.count("<picture") == 2 and "/media/" in html
    assert "/guides/?demarche=desactiver&amp;solution=sms-plus" in html
    assert "a fermé" not in html


def test_a_closed_solution_is_history(content: Pages, world: World, client: Client) -> None:
    solution = SolutionPage.objects.get(pk=content["sms-plus"].pk)
    solution.status = "historique"
    solution.save_revision(user=world.writer)
    world.publish(solution)
    html = page(client, "/solutions/sms-plus/")
    assert "SMS+ a fermé" in html
    assert "/guides/?demarche=" not in html


def test_a_film_waits_and_an_outside_video_contacts_nobody(
    content: Pages, world: World, client: Client
) -> None:
    html = page(client, "/videos/")
    assert 'preload="none"' in html and 'kind="captions" srclang="fr"' in html
    assert "Ce que montre le film." in html and "39&nbsp;secondes" in html
    assert 'id="consomag"' in html and "nous n’avons pas encore l’adresse" in html
    videos = VideosPage.objects.get(pk=content["videos"].pk)
    videos.videos = [("elsewhere", ELSEWHERE | {"url": "https://video.example/consomag"})]
    videos.save_revision(user=world.writer)
    world.publish(videos)
    html = page(client, "/videos/")
    assert "votre navigateur contactera video.example" in html
    assert html.count("https://video.example/") == 1
    assert '<a class="btn quiet" href="https://video.example/consomag"' in html


def test_the_printed_address_of_the_videos(client: Client) -> None:
    response = client.get("/video/")
    assert (response.status_code, response.url) == (301, "/videos/")


def test_members_are_those_that_afmm_lists(content: Pages, world: World, client: Client) -> None:
    assert "n’est pas encore publiée" in page(client, "/membres/")
    members = MembersPage.objects.get(pk=content["membres"].pk)
    members.members = [
        ("member", {"name": name, "website": f"https://{name}.example/"}) for name in ("zed", "abc")
    ]
    members.save_revision(user=world.writer)
    world.publish(members)
    html = page(client, "/membres/")
    assert html.index("zed") < html.index("abc")
    assert "n’est pas encore publiée" not in html


def test_a_link_to_a_page_follows_it_and_waits_until_it_is_public(
    content: Pages, world: World, client: Client
) -> None:
    target = write(world, ArticlePage, content["rubrique"], "cible")
    link = f'<p><a linktype="page" id="{target.pk}">la suite</a></p>'
    linking = write(
        world, ArticlePage, content["rubrique"], "lien", body=[("text", {"text": link})]
    )
    [fault] = linking.submission_faults()
    assert "« la suite »" in fault
    world.publish(target)
    assert linking.submission_faults() == []
    world.publish(linking)
    assert '<a href="/rubrique/cible/">la suite</a>' in page(client, "/rubrique/lien/")


def test_what_is_not_ready_is_not_submitted(content: Pages, world: World) -> None:
    empty = write(world, ArticlePage, content["rubrique"], "vide", body=[])
    twice = VideosPage(title="Vidéos", videos=[("film", FILM), ("film", FILM)])
    wrong = write(
        world, SolutionPage, content["solutions"], "autre", solution="gallery", steps=[step()]
    )
    assert [fault.split(" :")[0] for fault in empty.submission_faults()] == ["Cette page est vide"]
    assert "repère « sms-plus »" in twice.submission_faults()[0]
    assert ["« gallery »" in fault for fault in wrong.submission_faults()] == [True, False]


def test_an_article_is_approved_by_somebody_else(
    content: Pages, world: World, client: Client
) -> None:
    article = write(world, ArticlePage, content["rubrique"], "propose", body=BODY)
    article.save_revision(user=world.moderator)
    article.get_workflow().start(article, world.writer)
    state = ApprovalTaskState.objects.latest("pk")
    client.force_login(world.second_moderator)
    review = client.get(reverse("editorial_review", args=[state.pk])).content.decode()
    assert "Texte à copier" not in review and "Madame, Monsieur" in review
    for person, published in ((world.moderator, False), (world.second_moderator, True)):
        client.force_login(person)
        client.post(
            reverse("wagtailadmin_pages:workflow_action", args=[article.pk, "approve", state.pk])
        )
        assert ArticlePage.objects.get(pk=article.pk).live == published


def test_reviewers_read_every_field_in_french(content: Pages) -> None:
    for one in content.values():
        known = {*one.field_labels, *one.section_labels, *TECHNICAL}
        assert set(names(one.document())) <= known


def names(value: object) -> list[str]:
    """Every member's name, at any depth where reviewers read it."""
    if isinstance(value, list):
        return [name for item in value for name in names(item)]
    if isinstance(value, dict):
        return [*value, *(name for item in value.values() for name in names(item))]
    return []


def test_every_block_is_shown_to_who_chooses_it(rf) -> None:
    for name, block in body_blocks():
        block.set_name(name)
        assert block.is_previewable and block.get_description()
        value = block.get_preview_value()
        assert block.render(value).strip()


def test_content_stands_below_the_home_page_only() -> None:
    allowed = {model.__name__ for model in HomePage.allowed_subpage_models()}
    assert {"SectionPage", "SolutionsPage", "QuestionsPage", "VideosPage"} <= allowed
    assert not {"ArticlePage", "QuestionPage", "SolutionPage"} & allowed
