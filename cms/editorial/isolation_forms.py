"""What an operator's member posts may not refer to what is not theirs.

Wagtail's choosers offer only what a user may choose, but believe any id that is posted, and show
what it is when they draw the form again, faulty or not. Hence a refusal, rather than a fault.
"""

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Model, Q
from django.forms import BaseForm
from wagtail.blocks import BlockField
from wagtail.models import Page
from wagtail.permissions import policy_registry

from cms.core.models import User

from .isolation import operators_of, pages_on_the_way

Reference = tuple[type[Model], str]


def refuse_foreign(form: BaseForm, user: User | None) -> None:
    """PermissionDenied where a bound form names an object that `user` is kept from."""
    if user is None or not operators_of(user):
        return
    for model, pk in set(_references(form)):
        if not _may_refer(user, model, pk):
            raise PermissionDenied


def _references(form: BaseForm) -> Iterator[Reference]:
    """The objects that the streams of blocks name, as they were posted."""
    for name, field in form.fields.items():
        if isinstance(field, BlockField):
            value = field.widget.value_from_datadict(form.data, form.files, form.add_prefix(name))
            for model, pk, *_ in field.block.extract_references(value):
                yield model, str(pk)


def _may_refer(user: User, model: Any, pk: str) -> bool:
    if issubclass(model, Page):
        known = pages_on_the_way(operators_of(user)) | Q(live=True)
        return Page.objects.filter(known, pk=pk).exists()
    policy = policy_registry.get_by_type(model, fallback=False)
    if policy is None:
        return False
    return bool(policy.instances_user_has_permission_for(user, "choose").filter(pk=pk).exists())
