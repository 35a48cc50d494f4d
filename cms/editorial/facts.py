"""The facts that policy.py is asked about, gathered from the database; only those it asks for."""

from typing import Any

from wagtail.models import Page

from cms.core.once import once_a_request

from .emergency import Emergency
from .organisation import Organisation, holds_organisation
from .policy import Action, Person, State, asked, may


def state_of(subject: Any, wanted: State = ~State.DRAFT) -> State:
    """Where a page or record stands, as far as `wanted` goes."""
    state = State.DRAFT
    for flag in wanted:
        if _HOLDS[flag](subject):
            state |= flag
    return state


def is_possible(person: Person, action: Action, subject: Any) -> bool:
    """Whether `person` may do this to the page or record, as it stands now."""
    return may(person, action, state_of(subject, asked(action)))


@once_a_request
def is_reviewer(user: Any) -> bool:
    """Whether `user` is in a group that reviews for AFMM."""
    return bool(user.groups.filter(approvaltask__active=True).exists())


def may_review(user: Any) -> bool:
    """Whether `user` may be asked to decide: administrators too."""
    return user.is_superuser or is_reviewer(user)


def works_for_operator(user: Any) -> bool:
    kind = Organisation.Kind.OPERATOR
    return Organisation.objects.filter(kind=kind, group__user=user).exists()


def _is_withdrawn(subject: Any) -> bool:
    return (
        not subject.live
        and Emergency.objects.notices().filter(publication__page_id=subject.pk).exists()
    )


def _is_below_public(subject: Any) -> bool:
    if isinstance(subject, Page):
        return subject.get_descendants().live().exists()
    return bool(subject.is_relied_on())


_HOLDS = {
    State.PUBLIC: lambda subject: subject.live,
    State.PROPOSED: lambda subject: subject.workflow_in_progress,
    State.WITHDRAWN: lambda subject: isinstance(subject, Page) and _is_withdrawn(subject),
    State.ABOVE: _is_below_public,
    State.ROOT: lambda subject: isinstance(subject, Page) and holds_organisation(subject),
}
