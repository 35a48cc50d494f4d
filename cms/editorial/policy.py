"""Who may do what to a page or a record, from which state to which: the one place. Pure.

docs/adr/0016 holds the same as a table that people read; a test reads it too, so that the two
cannot diverge. `facts.py` gathers what the rules are asked about.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Flag, StrEnum, auto


class State(Flag):
    """Where a page or record stands: what is true of it, together. Nothing: a draft."""

    DRAFT = 0
    PUBLIC = auto()  # readers see it
    PROPOSED = auto()  # somebody is to decide on its latest revision
    WITHDRAWN = auto()  # a notice stands at its public address
    ABOVE = auto()  # what is public depends on it: pages below, attributions
    ROOT = auto()  # an organisation writes below it


@dataclass(frozen=True)
class Person:
    """What counts of somebody, before one page or record."""

    administers: bool = False
    # In a group that reviews for AFMM.
    reviews: bool = False
    # In an operator's group.
    operates: bool = False
    # In the group of the organisation that answers for it.
    answers: bool = False
    # May change it where nobody else is at it.
    writes: bool = False
    # Changed its document since it was last published.
    wrote: bool = False
    audits: bool = False


class Action(StrEnum):
    READ_DRAFT = "read the draft"
    EDIT = "edit"
    SUBMIT = "submit"
    APPROVE = "approve"
    SEND_BACK = "send back"
    PUBLISH = "publish"
    UNPUBLISH = "unpublish"
    COPY = "copy"
    MOVE = "move"
    DELETE = "delete"
    DELETE_RECORD = "delete a record"
    VERIFY = "verify"
    EMERGENCY_PUBLICATION = "emergency publication"
    EMERGENCY_WITHDRAWAL = "emergency withdrawal"


def _nobody(person: Person, state: State) -> bool:
    return False


def _administrator(person: Person, state: State) -> bool:
    return person.administers


def _reader(person: Person, state: State) -> bool:
    return person.writes or person.audits


def _writer(person: Person, state: State) -> bool:
    return person.writes


def _another(person: Person, state: State) -> bool:
    """Four eyes: AFMM decides, and whoever does has not written what is decided on."""
    return (person.administers or person.reviews) and not (person.wrote or person.operates)


def _remover(person: Person, state: State) -> bool:
    """A public notice goes with its page: only those who put it up take it down."""
    return person.writes and (person.administers or State.WITHDRAWN not in state)


def _answering(person: Person, state: State) -> bool:
    return person.answers


@dataclass(frozen=True)
class Transition:
    """Who acts, what must be and must not be true before, and what the action makes true."""

    who: Callable[[Person, State], bool]
    requires: State = State.DRAFT
    excludes: State = State.DRAFT
    adds: State = State.DRAFT
    removes: State = State.DRAFT


_REMOVABLE = Transition(_remover, excludes=State.PUBLIC | State.PROPOSED | State.ABOVE | State.ROOT)

TRANSITIONS = {
    Action.READ_DRAFT: Transition(_reader),
    Action.EDIT: Transition(_writer, excludes=State.PROPOSED),
    Action.SUBMIT: Transition(_writer, excludes=State.PROPOSED, adds=State.PROPOSED),
    Action.APPROVE: Transition(
        _another,
        requires=State.PROPOSED,
        adds=State.PUBLIC,
        removes=State.PROPOSED | State.WITHDRAWN,
    ),
    Action.SEND_BACK: Transition(_another, requires=State.PROPOSED, removes=State.PROPOSED),
    Action.PUBLISH: Transition(_nobody),
    Action.UNPUBLISH: Transition(_nobody),
    Action.COPY: Transition(_nobody),
    Action.MOVE: _REMOVABLE,
    Action.DELETE: _REMOVABLE,
    Action.DELETE_RECORD: Transition(
        _administrator, excludes=State.PROPOSED | State.WITHDRAWN | State.ABOVE
    ),
    Action.VERIFY: Transition(_answering, requires=State.PUBLIC),
    Action.EMERGENCY_PUBLICATION: Transition(
        _administrator, adds=State.PUBLIC, removes=State.PROPOSED | State.WITHDRAWN
    ),
    Action.EMERGENCY_WITHDRAWAL: Transition(
        _administrator,
        requires=State.PUBLIC,
        excludes=State.ABOVE,
        adds=State.WITHDRAWN,
        removes=State.PUBLIC,
    ),
}


def may(person: Person, action: Action, state: State) -> bool:
    rule = TRANSITIONS[action]
    possible = rule.requires in state and not rule.excludes & state
    return possible and rule.who(person, state)


def after(action: Action, state: State) -> State:
    """Where `action` leaves what stood at `state`."""
    rule = TRANSITIONS[action]
    return (state & ~rule.removes) | rule.adds


def asked(action: Action) -> State:
    """What of a state decides whether `action` may be done, and need be found out."""
    rule = TRANSITIONS[action]
    return (
        rule.requires | rule.excludes | (State.WITHDRAWN if rule.who is _remover else State.DRAFT)
    )
