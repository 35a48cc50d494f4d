"""The page of a service: the dated answer for what may have no number."""

from datetime import date
from decimal import Decimal

import pytest
from django.test import Client

from cms.core.payment import PaymentSolution
from directory.models import Assignment, BillLabel, Service
from tests.factories import AssignmentFactory, EditorFactory, ServiceFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def sounds() -> Service:
    """A weekly subscription by Internet+, sold by Sonora until 31 March 2026, then by Lumi."""
    service = ServiceFactory(name="Écoute illimitée", subscription=True, period="week")
    BillLabel.objects.create(service=service, label="ABO ECOUTE")
    for name, since, until in (
        ("Sonora", date(2025, 1, 1), date(2026, 4, 1)),
        ("Lumi", date(2026, 4, 1), None),
    ):
        AssignmentFactory(
            service=service,
            editor=EditorFactory(name=name, phone=f"+3319900369{len(name)}"),
            short_code=None,
            solution=PaymentSolution.INTERNET_PLUS,
            valid_from=since,
            valid_until=until,
        )
    return service


def text(client: Client, address: str, status: int = 200) -> str:
    response = client.get(address)
    assert response.status_code == status
    assert not response.cookies
    return response.content.decode().replace("\u00a0", " ").replace("&nbsp;", " ")


@pytest.mark.parametrize(
    ("day", "phone", "said"),
    [
        ("2026-03-31", "tel:+33199003696", "Pour cet achat, contactez Sonora, pas Lumi."),
        ("2026-04-01", "tel:+33199003694", "Du 1<sup>er</sup> janvier 2025 au 31 mars 2026"),
    ],
)
def test_the_seller_depends_on_the_day(
    client: Client, sounds: Service, day: str, phone: str, said: str
) -> None:
    page = text(client, f"/services/ecoute-illimitee/?date={day}")
    assert phone in page
    assert page.partition("<footer")[0].count("tel:") == 1
    assert said in page


def test_what_the_page_says(client: Client, sounds: Service) -> None:
    page = text(client, "/services/ecoute-illimitee/?date=2026-05-01")
    for expected in (
        "ABO ECOUTE",
        "Internet+",
        "3 €",
        "par semaine",
        "STOP n’arrête pas un abonnement Internet+. Passez par l’éditeur ou l’espace client.",
        "/guides/?demarche=se-desabonner&amp;solution=internet-plus",
        "mailto:clients@editeur.example",
    ):
        assert expected in page
    assert "sms:" not in page
    assert "prix de l’envoi" not in page


def test_before_its_first_day_nobody_sold_it(client: Client, sounds: Service) -> None:
    page = text(client, "/services/ecoute-illimitee/?date=2024-12-31")
    assert "Aucun éditeur connu pour ce service à cette date" in page
    assert "tel:" not in page.partition("<footer")[0]


def test_a_purchase_by_the_act_needs_no_stop(client: Client) -> None:
    sold = AssignmentFactory(
        short_code=None, solution=PaymentSolution.GALLERY, price=Decimal("0.50")
    )
    page = text(client, sold.service.get_absolute_url())
    assert "Achat à l’acte" in page
    assert "STOP" not in page


def test_a_service_with_numbers_leads_to_them(client: Client) -> None:
    service = ServiceFactory(name="Astro")
    for code in ("88123", "88124"):
        AssignmentFactory(service=service, short_code__code=code)
    page = text(client, "/services/astro/?date=2026-05-02")
    assert "/numero/88123/?date=2026-05-02" in page
    assert "sms:88124" in page
    assert "/services/astro/" in text(client, "/numero/88123/")


def test_a_suspended_service_is_said(client: Client) -> None:
    sold = AssignmentFactory(status=Assignment.Status.SUSPENDED)
    assert "Ce service est suspendu" in text(client, sold.service.get_absolute_url())


def test_an_unknown_service_is_said_in_french(client: Client) -> None:
    assert "Nous ne connaissons pas ce service" in text(client, "/services/rien/", status=404)


@pytest.mark.parametrize("day", ["2026-02-31", "hier", "0000-00-00", "\x00"])
def test_an_unreadable_date_is_not_an_error(client: Client, sounds: Service, day: str) -> None:
    response = client.get("/services/ecoute-illimitee/", {"date": day})
    assert response.status_code == 200
    assert "Nous n’avons pas compris la date" in response.content.decode()


@pytest.mark.parametrize("count", [1, 30])
def test_queries(django_assert_num_queries, client: Client, count: int) -> None:
    service = ServiceFactory()
    AssignmentFactory.create_batch(count, service=service)
    with django_assert_num_queries(4):
        client.get(service.get_absolute_url())


def test_the_page_is_revalidated(client: Client, sounds: Service) -> None:
    first = client.get(sounds.get_absolute_url())
    etag = first.headers["ETag"]
    again = client.get(sounds.get_absolute_url(), headers={"if-none-match": etag})
    assert again.status_code == 304
