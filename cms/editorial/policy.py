"""Who may do what to a proposal. The rules are pure; the facts they need are gathered beside."""

from collections.abc import Set as AbstractSet

from django.db.models import Q
from wagtail.models import Page, Revision


def may_approve(user_id: int, authors: AbstractSet[int]) -> bool:
    """Four eyes: whoever approves has not written what is approved."""
    return user_id not in authors


def is_settled(revision: Revision, page: Page) -> bool:
    """Whether somebody answered for `revision`, or was asked to: it is live or was submitted."""
    return revision.pk == page.live_revision_id or revision.task_states.exists()


def authors_since_publication(page: Page) -> set[int]:
    """Ids of the users who saved a revision of `page` after its live one."""
    newer = Q(pk__gt=page.live_revision_id) if page.live_revision_id else Q()
    revisions = page.revisions.filter(newer).exclude(user=None)
    return set(revisions.values_list("user_id", flat=True))
