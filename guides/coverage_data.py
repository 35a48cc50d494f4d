"""What the coverage report is made of: four queries, however many operators and guides."""

import json
from collections.abc import Iterator
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from django.utils import timezone
from wagtail.models import TaskState
from wagtail.permission_policies.pages import PagePermissionPolicy

from cms.core.models import User
from cms.core.once import once_a_request
from cms.editorial.models import ApprovalTaskState, Publication
from cms.editorial.reading import is_auditor

from .coverage import OperatorFacts, Row, State, Version, public_state, rows
from .documents import EXCLUSION
from .guide_page import GuidePage
from .lists import GUIDE
from .operator_page import OperatorPage


def visible_operators(user: User | AnonymousUser) -> QuerySet[OperatorPage]:
    """Those whose pages the user may edit; auditors read all."""
    operators = OperatorPage.objects.order_by("title")
    if is_auditor(user):
        return operators
    pages = PagePermissionPolicy().instances_user_has_any_permission_for(user, {"change"})
    return operators.filter(pk__in=pages.values("pk"))


@once_a_request
def may_see_coverage(user: User | AnonymousUser) -> bool:
    return visible_operators(user).exists()


def coverage(user: User | AnonymousUser) -> list[Row]:
    """The profiles of the operators that `user` may see: four queries."""
    operators = list(visible_operators(user))
    by_path = {operator.path: operator.pk for operator in operators}
    facts = [
        OperatorFacts(
            operator.pk,
            operator.title,
            operator.offers,
            [{name: block.value[name] for name in EXCLUSION} for block in operator.exclusions],
        )
        for operator in operators
    ]
    parents = {
        page.pk: by_path[page.path[: -page.steplen]]
        for page in GuidePage.objects.only("path")
        if page.path[: -page.steplen] in by_path
    }
    return rows(facts, [*_public(parents), *_proposed(parents), *_drafted(parents)])


def _public(parents: dict[int, int]) -> Iterator[Version]:
    today = timezone.localdate()
    shown = ("card", "verified_on", "verify_every", "public_from")
    for publication in Publication.objects.open().filter(kind=GUIDE).only(*shown):
        card, verified_on = publication.card, publication.verified_on
        if card["id"] in parents:
            yield Version(
                card["id"],
                parents[card["id"]],
                card["title"],
                card["procedure"]["slug"],
                [offer["slug"] for offer in card["offers"]],
                [solution["slug"] for solution in card["solutions"]],
                public_state(publication.to_verify_on, today),
                verified_on.isoformat() if verified_on else "",
            )


def _proposed(parents: dict[int, int]) -> Iterator[Version]:
    content = "revision__content__"
    names = ("title", "procedure", "offers", "solutions")
    states = ApprovalTaskState.objects.filter(
        status=TaskState.STATUS_IN_PROGRESS,
        revision__content_type=ContentType.objects.get_for_model(GuidePage),
        revision__object_id__in=[str(pk) for pk in parents],
    )
    columns = ("pk", "revision__object_id", *(content + name for name in names))
    for review, page_id, title, procedure, offers, solutions in states.values_list(*columns):
        yield Version(
            int(page_id),
            parents[int(page_id)],
            title,
            procedure,
            _slugs(offers),
            _slugs(solutions),
            State.PROPOSED,
            review=review,
        )


def _drafted(parents: dict[int, int]) -> Iterator[Version]:
    drafts = GuidePage.objects.filter(pk__in=parents, live=False)
    columns = ("pk", "title", "procedure", "offers", "solutions")
    for pk, title, procedure, offers, solutions in drafts.values_list(*columns):
        yield Version(pk, parents[pk], title, procedure, offers, solutions, State.MISSING)


def _slugs(value: Any) -> list[str]:
    """A revision keeps an array as JSON text."""
    return json.loads(value) if isinstance(value, str) else value
