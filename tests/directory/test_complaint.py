"""The complaint that is ready to copy: what it says, to whom, and that a mail program takes it."""

import re
from datetime import date
from decimal import Decimal
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client

from cms.core.payment import PaymentSolution
from directory.bounded_lookup import look_up_service
from directory.complaint import LONGEST_LINK, TO_PASTE, complaint, mail_link
from directory.lookup import Holding, look_up
from directory.models import Assignment
from tests.factories import AssignmentFactory

pytestmark = pytest.mark.django_db

MARCH, APRIL = date(2026, 3, 31), date(2026, 4, 1)


def holding(**values: object) -> Holding:
    made: Assignment = AssignmentFactory(**values)
    return look_up_service(made.service_id, made.valid_from).assignments[0]


# Read by search engines, run by nobody.
DATA = '<script type="application/ld+json">'


def plain(text: str) -> str:
    return re.sub(r"[\u00a0\u202f]", " ", text)


def shown(client: Client, address: str) -> list[str]:
    """The letters of a page."""
    page = client.get(address).content.decode().replace(DATA, "")
    assert "<script" not in page
    return [
        plain(unescape(one)) for one in re.findall(r"<textarea.+?>(.+?)</textarea>", page, re.S)
    ]


def test_what_it_says() -> None:
    letter = complaint(
        holding(
            short_code__code="88123",
            keyword="FOOT",
            service__name="Quiz",
            service__subscription=True,
            service__period="week",
            editor__name="Écho",
            editor__legal_name="ÉCHO SAS",
            editor__country="BE",
        ),
        MARCH,
    )
    assert plain(letter.text) == (
        "ÉCHO SAS\n12 rue de la Loire\n75433 Paris Cedex 09\nBelgique\n\n"
        "Objet : réclamation, Quiz, 88123\n\n"
        "Madame, Monsieur,\n\n"
        "Je vous adresse une réclamation au sujet d’un service que vous éditez, payé sur la "
        "facture de mon opérateur :\n\n"
        "Service : Quiz\n"
        "Numéro court : 88123, mot-clé FOOT\n"
        "Prix annoncé : 3 € par semaine\n"
        "Date de l’achat : 31 mars 2026\n"
        "Montant contesté : [montant lu sur la facture]\n"
        "Ligne facturée : [votre numéro de ligne]\n\n"
        "Je vous demande :\n"
        "- de mettre fin à cet abonnement, s’il court encore, et de ne plus rien facturer à cette "
        "ligne pour ce service ;\n"
        "- de m’expliquer ce montant et de m’envoyer la preuve de consentement : date, heure, "
        "moyen et prix accepté ;\n"
        "- à défaut, de me rembourser.\n\n"
        "Merci de me répondre par écrit : [votre e-mail ou votre adresse].\n\n"
        "Veuillez agréer, Madame, Monsieur, mes salutations distinguées.\n\n"
        "[vos prénom et nom]"
    )
    assert "signalement" not in letter.text


def test_a_purchase_by_the_act_without_a_number_or_a_date() -> None:
    sold = holding(short_code=None, solution=PaymentSolution.INTERNET_PLUS, price=Decimal("0.50"))
    text = plain(complaint(sold, None).text)
    assert "Prix annoncé : 0,50 €\n" in text
    assert "Date de l’achat : [date lue sur la facture]" in text
    assert "Numéro court" not in text
    assert "abonnement" not in text
    assert "Prix" not in complaint(sold._replace(price=None), None).text


def test_a_mail_program_takes_it() -> None:
    one = holding(service__subscription=True, service__period="month", keyword="FOOT")
    letter = complaint(one, MARCH)
    link = mail_link("a+b&c@editeur.example", letter)
    assert len(link) <= LONGEST_LINK
    assert link.isascii()
    parts = urlsplit(link)
    assert parts.path == "a%2Bb%26c@editeur.example"
    query = parse_qs(parts.query, strict_parsing=True)
    assert query["subject"] == [letter.subject]
    assert query["body"] == [letter.body.replace("\n", "\r\n")]


def test_a_letter_too_long_for_a_link_is_pasted() -> None:
    letter = complaint(holding(service__name="é" * 150), MARCH)
    link = mail_link("clients@editeur.example", letter)
    assert len(link) <= LONGEST_LINK
    assert parse_qs(urlsplit(link).query)["body"] == [TO_PASTE]


def test_the_editor_of_the_day_gets_it(client: Client) -> None:
    former = AssignmentFactory(
        short_code__code="88123", editor__name="Ancien", valid_until=APRIL
    ).service
    AssignmentFactory(short_code__code="88123", editor__name="Nouveau", valid_from=APRIL)
    for address in ("/numero/88123/?date=2026-03-31", f"/services/{former.slug}/?date=2026-03-31"):
        [letter] = shown(client, address)
        assert letter.startswith("Ancien\n")
        assert "31 mars 2026" in letter
    [letter] = shown(client, "/numero/88123/")
    assert letter.startswith("Nouveau\n")
    assert "[date lue sur la facture]" in letter


def test_no_letter_for_a_purchase_to_come(client: Client) -> None:
    AssignmentFactory(short_code__code="88123")
    assert shown(client, "/numero/88123/?date=2099-01-01") == []


def test_without_an_e_mail_there_is_no_link(client: Client) -> None:
    AssignmentFactory(short_code__code="88123", editor__email="")
    page = client.get("/numero/88123/").content.decode().partition("<footer")[0]
    assert "<textarea" in page
    assert "mailto:" not in page


def test_what_is_stored_cannot_leave_the_letter(client: Client) -> None:
    name = "</textarea><script>alert(1)</script>"
    AssignmentFactory(short_code__code="88123", service__name=name)
    assert look_up("88123", MARCH)
    [letter] = shown(client, "/numero/88123/")
    assert name in letter
