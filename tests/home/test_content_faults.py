"""Headings and links that keep a page of content from being submitted."""

from typing import Any

import pytest

from home.models import ArticlePage, SolutionPage

TEXT = ("text", {"text": "<p>Une réponse.</p>"})


def heading(title: str) -> tuple[str, dict[str, Any]]:
    return ("heading", {"title": title})


def text(html: str) -> tuple[str, dict[str, Any]]:
    return ("text", {"text": html})


LINKS = {"links": [{"label": "Les guides", "url": "/guides/"}, {"label": "Ici", "url": "/"}]}
ROW = {"label": "Un numéro", "text": "L’éditeur", "url": "/numero/"}
TABLE = {"caption": "Qui", "first": "A", "second": "B", "rows": [ROW | {"link": "voir"}]}


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("body", "said"),
    [
        ([heading("Avant"), TEXT, heading("Après"), TEXT], []),
        ([TEXT, heading("…"), TEXT], ["Bloc 2 : l’intertitre est vide"]),
        ([heading("Avant"), heading("Après"), TEXT], ["Bloc 1 : rien ne suit"]),
        ([TEXT, heading("Après")], ["Bloc 2 : rien ne suit"]),
        ([heading("À lire"), TEXT, heading("A lire !"), TEXT], ["Bloc 3 : l’intertitre"]),
        ([TEXT, text('<p><a href="/x/">cliquez <b>ici</b></a></p>')], ["« cliquez ici » ne dit"]),
        ([text('<p><a href="https://a.fr/">https://a.fr/</a></p>')], ["Bloc 1 : le lien"]),
        ([("links", LINKS)], ["Bloc 1 : le lien « Ici »"]),
        ([("table", TABLE)], ["Bloc 1 : le lien « voir »"]),
    ],
)
def test_what_a_body_must_not_say(body: list[Any], said: list[str]) -> None:
    found = ArticlePage(title="Article", body=body).submission_faults()
    assert len(found) == len(said)
    assert all(part in fault for part, fault in zip(said, found, strict=True))


@pytest.mark.django_db
def test_a_field_of_a_solution_is_named() -> None:
    prices = '<p><a href="/x/">ici</a></p>'
    page = SolutionPage(title="SMS+", slug="sms-plus", solution="sms-plus", prices=prices)
    assert page.submission_faults()[0].startswith("Prix : le lien « ici »")
