"""What keeps a guide from being submitted: sentences that say what to do."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from wagtail.models import Page, TaskState

from cms.editorial.models import ApprovalTaskState
from media.rectangles import clean_rectangles

from .choices import Procedure
from .domains import declared, refusal
from .lists import guide_cards

if TYPE_CHECKING:
    from .guide_page import GuidePage


class Audience(NamedTuple):
    """Whom a guide is for, and for what."""

    title: str
    procedure: str
    offers: frozenset[str]
    solutions: frozenset[str]

    def meets(self, other: "Audience") -> bool:
        """Whether somebody would be led to both."""
        return (
            self.procedure == other.procedure
            and bool(self.offers & other.offers)
            and bool(self.solutions & other.solutions)
        )


def guide_faults(page: "GuidePage") -> list[str]:
    return [*_in_steps(page), *_in_portal(page), *_duplicates(page)]


def _in_steps(page: "GuidePage") -> Iterator[str]:
    if not page.steps:
        yield "Ce guide n’a aucune étape : ajoutez-en au moins une."
    for number, step in enumerate(page.steps, start=1):
        screenshot = step.value["screenshot"]
        if screenshot["image"] is None:
            yield f"Étape {number} : son écran a été supprimé, choisissez-en un autre."
        try:
            hotspots = clean_rectangles(screenshot["hotspots"], labelled=True)
        except ValidationError as fault:
            yield f"Étape {number} : {fault.message}"
        else:
            labels = [hotspot["label"] for hotspot in hotspots]
            if "" in labels:
                yield (
                    f"Étape {number} : le repère {labels.index('') + 1} n’a pas de texte, "
                    "dites ce qu’il faut toucher."
                )


def _in_portal(page: "GuidePage") -> Iterator[str]:
    operator = page.parent()
    if operator and (refused := refusal(page.portal_url, declared(operator.specific.domains))):
        yield f"Lien vers l’espace client : {refused}"


def _duplicates(page: "GuidePage") -> Iterator[str]:
    """Another guide of the operator, public or under review, for the same people."""
    operator, own = page.parent(), _of_page(page)
    others = [*_public(page, operator), *_under_review(page, operator)] if operator else []
    for other in others:
        if own.meets(other):
            yield (
                f"Le guide « {other.title} » répond déjà à « {Procedure(own.procedure).label} » "
                "pour une même offre et une même solution : modifiez-le, ou changez ici la "
                "démarche, les offres ou les solutions."
            )
            return


def _public(page: "GuidePage", operator: Page) -> Iterator[Audience]:
    for card in guide_cards(operator_id=operator.pk):
        if card["id"] != page.pk:
            yield _of_card(card)


def _under_review(page: "GuidePage", operator: Page) -> Iterator[Audience]:
    others = operator.get_children().exclude(pk=page.pk).values_list("pk", flat=True)
    states = ApprovalTaskState.objects.filter(
        status=TaskState.STATUS_IN_PROGRESS,
        revision__content_type=ContentType.objects.get_for_model(type(page)),
        revision__object_id__in=[str(pk) for pk in others],
    )
    for state in states.select_related("revision"):
        yield _of_page(state.revision.as_object())


def _of_page(page: "GuidePage") -> Audience:
    return Audience(page.title, page.procedure, frozenset(page.offers), frozenset(page.solutions))


def _of_card(card: dict[str, Any]) -> Audience:
    return Audience(
        card["title"],
        card["procedure"]["slug"],
        frozenset(offer["slug"] for offer in card["offers"]),
        frozenset(solution["slug"] for solution in card["solutions"]),
    )
