"""Which profiles have a guide: operator × offer × démarche × solution. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import TextChoices

from cms.core.payment import PaymentSolution

from .choices import Offer, Procedure
from .finder import exclusion


class State(TextChoices):
    """The state of one profile, the most pressing last."""

    LIVE = "en-ligne", "En ligne"
    NOT_APPLICABLE = "sans-objet", "Sans objet"
    PROPOSED = "proposition", "En proposition"
    TO_VERIFY = "a-verifier", "À vérifier"
    MISSING = "manque", "Manque"


@dataclass(frozen=True)
class Version:
    """A guide as it is public, proposed or drafted; `review` is the proposal's number."""

    page_id: int
    operator_id: int
    title: str
    procedure: str
    offers: Sequence[str]
    solutions: Sequence[str]
    state: State
    verified_on: str = ""
    review: int | None = None


@dataclass(frozen=True)
class Cell:
    """One profile, with the guide that speaks for it; a missing one may have a draft."""

    operator: str
    operator_id: int
    offer: Offer
    procedure: Procedure
    solution: PaymentSolution
    state: State
    version: Version | None = None
    reason: str = ""

    @property
    def title(self) -> str:
        return self.version.title if self.version else ""

    @property
    def verified_on(self) -> str:
        return self.version.verified_on if self.version else ""


@dataclass(frozen=True)
class Row:
    """The cells of one démarche for one offer, by solution."""

    operator: str
    operator_id: int
    offer: Offer
    procedure: Procedure
    cells: Mapping[str, Cell]


@dataclass(frozen=True)
class OperatorFacts:
    """An operator as it declares itself; exclusions as `finder.exclusion` takes them."""

    id: int
    name: str
    offers: Sequence[str]
    exclusions: Sequence[Mapping[str, Any]]


def public_state(to_verify_on: date, today: date) -> State:
    return State.TO_VERIFY if to_verify_on <= today else State.LIVE


def rows(operators: Iterable[OperatorFacts], versions: Iterable[Version]) -> list[Row]:
    """A row for each offer that the operator sells, or that a guide of it speaks of."""
    everyones = list(versions)
    found = []
    for operator in operators:
        own = [version for version in everyones if version.operator_id == operator.id]
        offers = {*operator.offers, *(offer for version in own for offer in version.offers)}
        for offer in (offer for offer in Offer if offer in offers):
            for procedure in Procedure:
                cells = {
                    solution.value: _cell(operator, own, offer, procedure, solution)
                    for solution in PaymentSolution
                }
                found.append(Row(operator.name, operator.id, offer, procedure, cells))
    return found


def _cell(
    operator: OperatorFacts,
    versions: Iterable[Version],
    offer: Offer,
    procedure: Procedure,
    solution: PaymentSolution,
) -> Cell:
    """The best that there is: public before proposed before drafted."""
    profile = (operator.name, operator.id, offer, procedure, solution)
    fitting = [
        version
        for version in versions
        if version.procedure == procedure
        and offer in version.offers
        and solution in version.solutions
    ]
    best = min(fitting, key=lambda version: _ORDER.index(version.state), default=None)
    if best and best.state is not State.MISSING:
        return Cell(*profile, best.state, best)
    answers = {"offre": offer.value, "demarche": procedure.value, "solution": solution.value}
    if reason := exclusion(operator.exclusions, answers):
        return Cell(*profile, State.NOT_APPLICABLE, reason=reason)
    return Cell(*profile, State.MISSING, best)


_ORDER = (State.LIVE, State.TO_VERIFY, State.PROPOSED, State.MISSING)
