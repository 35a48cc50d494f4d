"""The reminders leave: one message a person and kind, whatever the number of things."""

from collections import defaultdict
from datetime import date
from typing import NamedTuple

from django.db import transaction
from django.urls import reverse

from cms.core.models import User
from cms.core.typography import fr
from cms.core.web import in_admin

from .mail import send
from .reminder import Due, Reminder, first_time
from .reminder_sources import SOURCES


class Words(NamedTuple):
    """Of a message: its subject, what is asked, and where its button leads."""

    subject: str
    asked: str
    address: str
    button: str


QUEUE = ("editorial_queue", "Ouvrir la file de relecture")
WORDS: dict[str, Words] = {
    Reminder.Kind.REVIEW_DUE: Words(
        "À relire",
        "La relecture est attendue au plus tard le prochain jour ouvré.",
        *QUEUE,
    ),
    Reminder.Kind.REVIEW_LATE: Words(
        "Relecture en retard",
        "Une décision est toujours attendue.",
        *QUEUE,
    ),
    Reminder.Kind.OPENING_NEAR: Words(
        "Ouverture proche",
        "L’espace client change ce jour-là, et la nouvelle version n’est pas approuvée. Sans "
        "elle, la page publique dit que les écrans ont changé.",
        "editorial_releases",
        "Ouvrir les publications à venir",
    ),
    Reminder.Kind.SENT_BACK: Words(
        "Modifications attendues",
        "L’AFMM vous a demandé des modifications, et rien n’a changé depuis.",
        "editorial_proposals",
        "Ouvrir mes propositions",
    ),
    Reminder.Kind.TO_VERIFY: Words(
        "À vérifier",
        "Vos écrans sont-ils encore les mêmes ? Confirmez-le en un clic, ou proposez une "
        "modification. Sans réponse, la page publique dit que les écrans peuvent différer.",
        "wagtailadmin_home",
        "Vérifier mes pages",
    ),
    Reminder.Kind.UNANSWERED: Words(
        "Sans réponse de l’opérateur",
        "La vérification a été demandée, sans réponse. Dans dix jours, la page publique dit que "
        "les écrans peuvent différer.",
        "wagtailadmin_home",
        "Voir ce qui est à vérifier",
    ),
}


@transaction.atomic
def send_reminders(today: date) -> int:
    """Queue a message for what nobody was reminded of yet; of how many things.

    The notes and the queue are written in one transaction: killed anywhere, run twice at once or
    every minute, each reminder leaves once.
    """
    fresh = first_time(one for source in SOURCES for one in source(today))
    bundles: dict[tuple[Reminder.Kind, User], list[Due]] = defaultdict(list)
    for due in fresh:
        for person in due.people:
            bundles[due.kind, person].append(due)
    for (kind, person), things in bundles.items():
        send("reminder", [person], _context(kind, things))
    return len(fresh)


def _context(kind: Reminder.Kind, things: list[Due]) -> dict[str, object]:
    words = WORDS[kind]
    about = things[0].title if len(things) == 1 else f"{len(things)} pages"
    return {
        "title": fr(f"{words.subject} : {about}"),
        "asked": fr(words.asked),
        "things": [
            {
                "title": fr(one.title),
                "detail": one.detail,
                "url": in_admin(one.path),
            }
            for one in things
        ],
        "action_url": in_admin(reverse(words.address)),
        "action_label": words.button,
    }
