"""What the demonstration's home page says. The five cases are those of AFMM's brochure."""

from typing import Any

from cms.core.payment import PaymentSolution

from .content import questions
from .content.cases import FIRST

TITLE = "Qui a mis ce montant sur ma facture ?"
LEAD = "Trouvez qui, arrêtez, bloquez. Gratuit, sans publicité, sans cookie."

TASKS = (
    (
        "unsubscribe",
        "Me désabonner",
        "Pas à pas, avec les écrans de votre espace client.",
        "/guides/?demarche=se-desabonner",
    ),
    (
        "block",
        "Bloquer les achats",
        "SMS+ et Internet+ : désactivez-les chez votre opérateur.",
        "/guides/?demarche=desactiver",
    ),
    (
        "understand",
        "Comprendre ma facture",
        "Voir chaque achat, sa date et son montant.",
        "/guides/?demarche=consulter",
    ),
)
QUESTIONS = (
    "montant-que-je-ne-reconnais-pas",
    "arreter-un-abonnement-sms-plus",
    "stop-sans-effet",
    "stop-et-internet-plus",
    "empecher-tout-achat",
    "etre-rembourse",
)
SOLUTIONS = (
    (PaymentSolution.INTERNET_PLUS, "Un achat en ligne, ajouté à la facture mobile ou internet."),
    (PaymentSolution.SMS_PLUS, "Un service payé par SMS, avec un numéro à 5 chiffres."),
    (PaymentSolution.GALLERY, "L’ancien portail mobile des opérateurs, aujourd’hui fermé."),
)
VIDEO = (
    "Les services sur mobiles : maîtrisez-les !",
    "Le numéro de Consomag sur les achats payés avec le téléphone.",
    "/videos/#consomag",
)


def fields() -> dict[str, Any]:
    """Values of the home page's fields."""
    title, text, url = VIDEO
    titles = {question.slug: question.title for question in questions.QUESTIONS}
    return {
        "title": TITLE,
        "lead": LEAD,
        "cases": [
            ("case", {"text": case.text, "url": f"/mon-cas/?{FIRST.key}={case.key}"})
            for case in FIRST.answers
        ],
        "tasks": [
            ("task", dict(zip(("icon", "title", "text", "url"), task, strict=True)))
            for task in TASKS
        ],
        "questions": [
            ("question", {"title": titles[slug], "url": f"/questions/{slug}/"})
            for slug in QUESTIONS
        ],
        "solutions": [("solution", {"solution": one, "text": text}) for one, text in SOLUTIONS],
        "video": [("video", {"title": title, "text": text, "url": url})],
    }
