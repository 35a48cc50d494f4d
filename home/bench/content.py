"""The demonstration, multiplied to the sizes that the speed goals were set for."""

from collections.abc import Callable, Sequence
from copy import copy
from itertools import cycle, islice

from django.core.management import call_command
from django.db import transaction

from cms.core.gate import grant
from cms.core.models import User
from cms.editorial.publishing import publish
from directory.models import Assignment, Editor, ShortCode
from directory.numbers import Kind, understand
from directory.search import refresh
from directory.text import fold
from guides.models import GuidePage
from home.demo import build

from . import database

GUIDES = 60
STEPS = 8
CODES = 8_000
EDITORS = 600
DESCRIPTION = (
    f"{GUIDES} published guides of {STEPS} steps, {CODES:,} short codes with an attribution each, "
    f"{EDITORS} editors"
)

AUTHOR = "afmm-redacteur"
REVIEWER = "afmm-moderateur"


def prepare(progress: Callable[[str], object]) -> None:
    """The database with its content; nothing is done if it is there already."""
    if database.is_current():
        return
    progress("Construction du contenu à mesurer…")
    database.create()
    call_command("migrate", interactive=False, verbosity=0)
    build.build(progress)
    with transaction.atomic():
        multiply_guides()
        with grant(Editor._meta.app_label):
            multiply_codes(multiply_editors())
        refresh()
    database.complete()


def multiply_guides() -> None:
    """The demonstration's guides and copies of them, each of `STEPS` steps, all published."""
    author = User.objects.get(username=AUTHOR)
    reviewer = User.objects.get(username=REVIEWER)
    models = list(GuidePage.objects.order_by("path"))
    for number, model in zip(range(GUIDES), cycle(models), strict=False):
        guide = model if number < len(models) else _copy(model, number)
        guide.steps = [("step", step.value) for step in islice(cycle(model.steps), STEPS)]
        publish(guide.save_revision(user=author), approved_by=reviewer)


def _copy(model: GuidePage, number: int) -> GuidePage:
    """A draft beside its model."""
    names = {"title": f"{model.title} ({number})", "slug": f"{model.slug}-{number}"}
    return model.copy(update_attrs=names, copy_revisions=False, keep_live=False)


def multiply_editors() -> list[Editor]:
    """The demonstration's editors and copies of them, each under a name of its own."""
    models = list(Editor.objects.order_by("pk"))
    copies = [
        _renamed(model, number)
        for number, model in zip(range(len(models), EDITORS), cycle(models), strict=False)
    ]
    return [*models, *Editor.objects.bulk_create(copies)]


def _renamed(model: Editor, number: int) -> Editor:
    editor = copy(model)
    editor.pk = None
    editor.name = f"{model.name} ({number})"
    editor.slug = f"{model.slug}-{number}"
    editor.sort_key = fold(editor.name)
    return editor


def multiply_codes(editors: Sequence[Editor]) -> None:
    """Codes spread over the whole range, each with the attribution of one of the demonstration."""
    models = list(Assignment.objects.exclude(short_code=None).order_by("pk"))
    present = set(ShortCode.objects.values_list("code", flat=True))
    spread = (str(number) for number in range(30_000, 100_000, 7))
    added = [
        code for code in spread if code not in present and understand(code).kind is Kind.SHORT_CODE
    ][: CODES - len(present)]
    ShortCode.objects.bulk_create(ShortCode(code=code) for code in added)
    Assignment.objects.bulk_create(
        _assigned(model, code, editor)
        for model, code, editor in zip(cycle(models), added, cycle(editors), strict=False)
    )


def _assigned(model: Assignment, code: str, editor: Editor) -> Assignment:
    assignment = copy(model)
    assignment.editor = editor
    assignment.pk = None
    assignment.short_code_id = code
    return assignment
