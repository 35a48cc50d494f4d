"""Who may do what to a proposal. The rules are pure; the facts they need are gathered beside."""

from collections.abc import Set as AbstractSet
from typing import Any

from django.db.models import Q
from wagtail.models import Revision

from .publication import Publication


def may_approve(user_id: int, authors: AbstractSet[int]) -> bool:
    """Four eyes: whoever approves has not written what is approved."""
    return user_id not in authors


def is_settled(revision: Revision, subject: Any) -> bool:
    """Whether somebody answered for `revision`, or was asked to: it was submitted or published."""
    return (
        revision.pk == subject.live_revision_id
        or revision.task_states.exists()
        or Publication.objects.filter(revision_id=revision.pk).exists()
    )


def authors_since_publication(subject: Any) -> set[int]:
    """Ids of the users who saved a revision of `subject` after its live one."""
    newer = Q(pk__gt=subject.live_revision_id) if subject.live_revision_id else Q()
    revisions = subject.revisions.filter(newer).exclude(user=None)
    return set(revisions.values_list("user_id", flat=True))
