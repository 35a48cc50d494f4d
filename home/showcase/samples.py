"""Sample data for the components, in the shapes that the real pages give them."""

from datetime import date
from typing import Any

from cms.core.models import SiteSettings
from cms.core.payment import PaymentSolution
from guides.samples import OPERATOR_CONTACT, STEP

TODAY = date(2026, 11, 3)

SOLUTIONS = [{"slug": one.value, "label": one.label} for one in PaymentSolution]
SMS_PLUS, INTERNET_PLUS, GALLERY = SOLUTIONS

EDITOR = {
    "name": "Multimédia",
    "legal_name": "Multimédia SAS",
    "url": "/editeurs/multimedia/",
    "lines": ["12 rue de la Loire"],
    "postal_code": "75009",
    "city": "Paris Cedex 9",
    "phone": "+33199003698",
    "email": "clients@multimedia.example",
    "website": "https://multimedia.example/",
}
FOREIGN_EDITOR = {
    "name": "Télésonnerie internationale de divertissement",
    "lines": ["Boulevard Anspach 1"],
    "postal_code": "1000",
    "city": "Bruxelles",
    "country_name": "Belgique",
    "email": "plaintes@telesonnerie.example",
}
SUBSCRIPTION = {
    "name": "QuizClub",
    "url": "/services/quizclub/",
    "description": "Des questions de culture générale par SMS.",
    "website": "https://multimedia.example/quizclub/",
    "subscription": True,
    "period": "week",
}
PURCHASE = {"name": "Vote de la soirée", "description": "", "subscription": False, "period": ""}
STOP = {"code": "88123", "message": "STOP", "wording": "Envoyez STOP au 88123"}
LETTER = {
    "text": "Madame, Monsieur,\n\nUn montant de [somme] figure sur ma facture du [date].",
    "rows": 3,
    "mail_link": "mailto:clients@multimedia.example",
}


def assignment(**changed: Any) -> dict[str, Any]:
    """An SMS+ subscription at 3 € a week, with these values changed."""
    return {
        "code": "88123",
        "keyword": None,
        "price": "3.00",
        "solution": SMS_PLUS,
        "service": SUBSCRIPTION,
        "editor": EDITOR,
        "bill_labels": "QUIZCLUB 88123",
        "stop": STOP,
        "complaint": LETTER,
        "valid_from": date(2025, 1, 1),
        **changed,
    }


LOOKUP = {"code": "88123", "on": TODAY, "url": "/numero/88123/"}
# Each with the look-up it is shown in.
ANSWERS = [
    (assignment(), LOOKUP),
    (
        assignment(
            code="",
            solution=INTERNET_PLUS,
            editor=FOREIGN_EDITOR,
            price=None,
            stop=None,
            complaint=None,
            bill_labels="",
        ),
        {"code": "", "on": TODAY, "url": "/services/quizclub/", "is_past": True},
    ),
]
PRICES = [
    assignment(),
    assignment(price="0.50", service=PURCHASE),
    assignment(price=None),
    assignment(price=0),
]
TENURES = [
    ("next", assignment(valid_from=date(2027, 2, 1), editor=FOREIGN_EDITOR)),
    ("now", assignment()),
    (
        "former",
        assignment(valid_from=date(2022, 9, 1), last_day=date(2024, 12, 31), keyword="QUIZ"),
    ),
]
VERIFIED = [
    {"by": "Orange", "on": TODAY, "until": "2999-12-31"},
    {"by": "Orange", "on": date(2020, 5, 3), "until": "2020-10-30"},
    None,
]
GUIDES = [
    {
        "title": "Bloquer les achats sur votre mobile",
        "url": "/guides/orange/bloquer-achats-mobile/",
        "summary": "Autorisez ou bloquez chaque type d’achats.",
        "solutions": SOLUTIONS,
        "offers": [{"slug": "forfait", "label": "Forfait"}],
        "operator": {"name": "Orange"},
        "steps_count": 5,
        "minutes": 4,
    },
    {
        "title": "Lire votre facture",
        "url": "/guides/",
        "solutions": [],
        "offers": [],
        "operator": {"name": "Orange"},
        "steps_count": 1,
    },
]
CONTACTS = [
    OPERATOR_CONTACT,
    {"level_label": "Service clients", "channel": "web", "value": "https://www.orange.fr/"},
    {
        "level_label": "Service consommateurs",
        "channel": "courrier",
        "value": "TSA 59013\n60643 Chantilly Cedex",
    },
]
ANNOUNCED = SiteSettings(
    announcement="Des SMS se font passer pour votre opérateur.",
    announcement_link="/questions/",
    announcement_label="Que faire ?",
    hours="Du lundi au vendredi, 9 h – 17 h",
)


def samples() -> dict[str, Any]:
    """What templates/home/showcase.html shows."""
    return {
        "today": TODAY,
        "solutions": [{**one, "text": "Ce que c’est, en une phrase."} for one in SOLUTIONS],
        "tags": SOLUTIONS,
        "offers": GUIDES[0]["offers"],
        "answers": ANSWERS,
        "prices": PRICES,
        "tenures": TENURES,
        "lookup": LOOKUP,
        "verified": VERIFIED,
        "guides": GUIDES,
        "contacts": CONTACTS,
        "editors": [EDITOR, FOREIGN_EDITOR],
        "stop": STOP,
        "step": STEP,
        "announced": ANNOUNCED,
        "icons": ["identify", "unsubscribe", "block", "understand"],
        "video": {
            "title": "Les services sur mobiles : maîtrisez-les !",
            "text": "Le numéro de Consomag.",
            "minutes": 2,
            "url": "/videos/#consomag",
        },
    }
