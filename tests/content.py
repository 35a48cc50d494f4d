"""A page of each kind of content, public, on the small site."""

from typing import Any

import pytest
from wagtail.models import Page

from home.content.base import ContentPage
from home.models import (
    ArticlePage,
    ContactPage,
    InformationPage,
    MembersPage,
    QuestionPage,
    QuestionsPage,
    SectionPage,
    SolutionPage,
    SolutionsPage,
    VideosPage,
)

from .factories import step
from .world import World

TEXT = ("text", {"text": "<p>Une <b>réponse</b>.</p>"})
BODY = [
    ("heading", {"title": "Avant d’acheter"}),
    TEXT,
    ("notice", {"tone": "warn", "text": "<p>STOP ne rembourse pas.</p>"}),
    ("actions", {"actions": [{"title": "Cherchez", "text": "Le numéro."}] * 2}),
    (
        "table",
        {
            "caption": "Qui contacter",
            "first": "Problème",
            "second": "Interlocuteur",
            "rows": [
                {
                    "label": "Un numéro",
                    "text": "L’éditeur",
                    "link": "Chercher le numéro",
                    "url": "/numero/",
                }
            ]
            * 2,
        },
    ),
    ("letter", {"title": "Réclamation", "text": "Madame, Monsieur,\n[montant]"}),
    ("links", {"links": [{"label": "Trouver", "url": "/numero/", "text": "Avec la date."}]}),
]
FILM = {
    "anchor": "sms-plus",
    "title": "Acheter avec SMS+",
    "text": "De l’annonce à la facture.",
    "film": "sms-plus",
    "transcript": "<p>Ce que montre le film.</p>",
}
ELSEWHERE = {"anchor": "consomag", "title": "Consomag", "text": "Une émission.", "url": ""}
TEXTS = ("definition", "sold", "prices", "stopping", "blocking")
SOLUTION = {"solution": "sms-plus", **{name: f"<p>{name}</p>" for name in TEXTS}}
POINT = {"name": "AFMM", "role": "Pour signaler.", "phone": "01 42 97 97 33"}

Pages = dict[str, ContentPage]


def write(world: World, kind: type[ContentPage], parent: Page, slug: str, **own: Any) -> Any:
    """A draft by AFMM's writer."""
    texts = {"title": f"Titre {slug}", "lead": f"En bref {slug}", "body": [TEXT]}
    page = kind(**{**texts, **own}, slug=slug, live=False, owner=world.writer)
    parent.add_child(instance=page)
    page.save_revision(user=world.writer)
    return page


@pytest.fixture
def content(world: World) -> Pages:
    """By slug; everything public but the guides."""
    home = world.home
    world.publish(home)
    section = write(world, SectionPage, home, "rubrique", body=[])
    solutions = write(world, SolutionsPage, home, "solutions", body=[])
    questions = write(world, QuestionsPage, home, "questions", body=[])
    steps = [step(title="Lisez l’annonce"), step()]
    made = [
        section,
        write(world, ArticlePage, section, "article", body=BODY),
        solutions,
        write(world, SolutionPage, solutions, "sms-plus", steps=steps, **SOLUTION),
        questions,
        write(world, QuestionPage, questions, "a-qui", category="facture"),
        write(world, QuestionPage, questions, "rembourse", category="reclamer"),
        write(world, VideosPage, home, "videos", videos=[("film", FILM), ("elsewhere", ELSEWHERE)]),
        write(world, ContactPage, home, "contact", contacts=[("contact", POINT)]),
        write(world, MembersPage, home, "membres"),
        write(world, InformationPage, home, "accessibilite"),
    ]
    for page in made:
        world.publish(page)
    return {page.slug: page for page in made}
