"""Texts of the guides' index, and the brochure's short code."""

from datetime import date
from decimal import Decimal

from home.demo.shapes import (
    DemoAssignment,
    DemoEditor,
    DemoService,
    DemoShortCode,
)

GUIDES_TITLE = "Les guides, opérateur par opérateur"
GUIDES_LEAD = (
    "Choisissez votre opérateur et ce que vous voulez faire : "
    "chaque guide montre les écrans l’un après l’autre."
)

_MULTIMEDIA = DemoEditor(
    name="Multimédia",
    legal_name="Multimédia",
    address=("Rue de Loire",),
    postal_code="75009",
    city="Paris Cedex 9",
    country="FR",
    phone="+33199003698",
    email="clients@multimedia.example",
    website="https://multimedia.example/",
)
_SONORA = DemoEditor(
    name="Sonora Contact",
    legal_name="Sonora Contact SAS",
    address=("14 passage des Tilleuls",),
    postal_code="69003",
    city="Lyon",
    country="FR",
    phone="+33199001247",
    email="clients@sonora-contact.example",
    website="https://sonora-contact.example/",
)

# The code changed hands on 1 January 2025, so that the answer depends on the date of the bill.
BROCHURE_EXAMPLE = DemoShortCode(
    code="88123",
    assignments=(
        DemoAssignment(
            editor=_SONORA,
            service=DemoService(
                name="Horoscope du matin",
                description="Un horoscope par SMS, chaque matin.",
                category="astrologie",
                website="https://sonora-contact.example/horoscope/",
                solution="sms-plus",
                subscription=True,
                period="week",
                bill_label="HOROSCOPE DU MATIN 88123",
            ),
            price=Decimal("2.00"),
            valid_from=date(2022, 9, 1),
            valid_until=date(2025, 1, 1),
            stop="Envoyez STOP au 88123",
        ),
        DemoAssignment(
            editor=_MULTIMEDIA,
            service=DemoService(
                name="QuizClub",
                description="Des questions de culture générale par SMS, chaque semaine.",
                category="jeux",
                website="https://multimedia.example/quizclub/",
                solution="sms-plus",
                subscription=True,
                period="week",
                bill_label="QUIZCLUB 88123",
            ),
            price=Decimal("3.00"),
            valid_from=date(2025, 1, 1),
            valid_until=None,
            stop="Envoyez STOP au 88123",
        ),
    ),
)
