"""What somebody is writing about an editor and what a file says of it never undo each other."""

import pytest
from wagtail.models import ModelLogEntry, Revision

from cms.editorial.models import ApprovalTaskState
from cms.editorial.records import IMPORTED
from cms.editorial.task import DecisionRefused
from directory.models import Editor, ShortCode
from tests.world import World

from .files import imported, refused, row

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tiers")]


def drafted(world: World, city: str) -> Editor:
    editor = Editor.objects.get()
    editor.city = city
    editor.save_revision(user=world.writer)
    return Editor.objects.get()


def submitted(world: World, city: str) -> ApprovalTaskState:
    editor = drafted(world, city)
    editor.get_workflow().start(editor.get_latest_revision_as_object(), world.writer)
    return ApprovalTaskState.objects.get()


def approve(state: ApprovalTaskState, world: World) -> None:
    state.task.specific.on_action(state, world.moderator, "approve", digest=state.digest)


def test_a_draft_is_a_conflict_that_the_plan_tells(world: World) -> None:
    imported(row())
    drafted(world, "Rennes")
    plan = imported(row(telephone="0199003698"))
    assert [(kept.what, set(kept.fields)) for kept in plan.kept] == [
        ("Écho Mobile (brouillon en cours)", {"telephone"})
    ]
    assert Editor.objects.get().phone != "+33199003698"


def test_an_older_draft_cannot_undo_an_import(world: World) -> None:
    """It did, when tried: publishing the draft brought the old values back."""
    imported(row())
    state = submitted(world, "Rennes")
    assert imported(row(telephone="0199003698"), overwrite=True).kept
    approve(state, world)
    assert (Editor.objects.get().city, Editor.objects.get().phone) == ("Rennes", "+33199008330")
    imported(row(telephone="0199003698", ville="Rennes"), overwrite=True)
    assert Editor.objects.get().phone == "+33199003698"


def test_a_draft_may_be_replaced_and_stays_in_the_history(world: World) -> None:
    imported(row())
    drafted(world, "Rennes")
    imported(row(telephone="0199003698"), overwrite=True)
    editor = Editor.objects.get()
    assert (editor.city, editor.phone) == ("Nantes", "+33199003698")
    assert not editor.has_unpublished_changes
    assert [r.as_object().city for r in editor.revisions.order_by("pk")] == [
        *("Nantes", "Rennes", "Nantes"),
    ]


def test_an_editor_that_was_never_public_is_not_published_by_a_file(world: World) -> None:
    Editor.objects.create(name="Écho Mobile", live=False)
    assert "n’est encore qu’un brouillon" in refused(row())[0]
    assert not Editor.objects.get().live


def test_a_draft_code_becomes_public_without_its_text(world: World) -> None:
    ShortCode.objects.create(code="81123", notice="Pas encore approuvé.", live=False)
    imported(row(numero_court="81123"))
    code = ShortCode.objects.get(code="81123")
    assert (code.live, code.notice) == (True, "")


def test_an_import_is_in_the_history(world: World) -> None:
    imported(row())
    imported(row())
    imported(row(telephone="0199003698"))
    editor = Editor.objects.get()
    entries = ModelLogEntry.objects.for_instance(editor).filter(action=IMPORTED)
    assert [entry.revision.as_object().phone for entry in entries.order_by("timestamp")] == [
        *("+33199008330", "+33199003698"),
    ]
    assert editor.live_revision == editor.latest_revision


def test_the_review_compares_with_what_an_import_wrote(world: World) -> None:
    imported(row())
    state = submitted(world, "Rennes")
    draft = state.revision.as_object()
    assert draft.public_version(state.started_at).document["city"] == "Nantes"
    approve(state, world)
    assert draft.public_version(state.started_at).document["city"] == "Nantes"


def test_a_decision_on_something_else_is_refused(world: World) -> None:
    imported(row())
    state = submitted(world, "Rennes")
    # Even where something went around the lock of the review.
    content = {**state.revision.content, "city": "Lyon"}
    Revision.objects.filter(pk=state.revision_id).update(content=content)
    with pytest.raises(DecisionRefused):
        approve(state, world)
