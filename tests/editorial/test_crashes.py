"""Whoever is killed between two writes leaves the old state, and can begin again."""

from collections.abc import Callable

import pytest
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult
from wagtail.models import ModelLogEntry, Page, PageLogEntry, TaskState, WorkflowState

from cms.editorial.emergency_actions import publish_now, withdraw_now
from cms.editorial.models import ApprovalTaskState, Emergency, Publication
from guides.models import GuidePage
from media.models import PictureUse, PublicPicture
from media.pictures import renditions
from tests.crashes import all_or_nothing
from tests.editorial.test_workflow import write
from tests.factories import UserFactory
from tests.world import World

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

LOOKED_AT = (
    (Page, ("pk", "live", "title", "live_revision", "latest_revision")),
    (Publication, ("pk", "revision_id", "digest", "public_until")),
    (WorkflowState, ("pk", "status", "current_task_state")),
    (TaskState, ("pk", "status", "revision")),
    (PageLogEntry, ("pk", "action")),
    (ModelLogEntry, ("pk", "action")),
    (Emergency, ("pk", "over_at")),
    (PictureUse, ("pk",)),
    (PublicPicture, ("pk",)),
    (DBTaskResult, ("pk", "task_path", "status")),
)


def look() -> list[object]:
    """Everything that an action of the editorial team may write."""
    return [list(model.objects.order_by("pk").values_list(*names)) for model, names in LOOKED_AT]


def queued() -> set[str]:
    """The tasks that a worker will take up, now or later."""
    waiting = DBTaskResult.objects.filter(status=TaskResultStatus.READY)
    paths = waiting.values_list("task_path", flat=True)
    return {path.rpartition(".")[2] for path in paths}


def test_from_submission_to_emergencies(world: World) -> None:
    """One after the other, each killed after each of its writes."""
    admin = UserFactory(is_superuser=True)
    renditions(world.guide.steps[0].value["screenshot"]["image"])  # made once, not by each of them

    def guide() -> GuidePage:
        return GuidePage.objects.get(pk=world.guide.pk)

    def submit() -> None:
        guide().get_workflow().start(guide(), world.contributor)

    def cancel() -> None:
        guide().current_workflow_state.cancel(user=world.contributor)

    def resubmit() -> None:
        guide().current_workflow_state.resume(world.contributor)

    def decide(action: str) -> Callable[[], None]:
        def job() -> None:
            state = ApprovalTaskState.objects.latest("pk")
            state.task.specific.on_action(
                state, world.moderator, action, comment="Bien.", digest=state.digest
            )

        return job

    assert all_or_nothing(submit, look) >= 5
    assert "proposal_submitted" in queued()
    assert all_or_nothing(cancel, look) >= 3
    assert guide().current_workflow_state is None
    submit()
    assert all_or_nothing(decide("reject"), look) >= 3
    assert all_or_nothing(resubmit, look) >= 5
    DBTaskResult.objects.all().delete()

    assert all_or_nothing(decide("approve"), look) >= 10
    published = guide()
    state = ApprovalTaskState.objects.latest("pk")
    publication = Publication.objects.open().get(page_id=published.pk)
    assert published.live and publication.digest == state.digest == published.digest()
    assert queued() >= {"proposal_decided", "sweep_public_pictures"}, "queued with the decision"

    why = "Ce numéro est devenu une arnaque."
    assert all_or_nothing(lambda: withdraw_now(published.pk, admin, why), look) >= 3
    assert not guide().live
    assert not Publication.objects.open().filter(page_id=published.pk).exists()
    assert "emergency" in queued()

    draft = write(guide(), world.contributor).as_object()
    submit()
    digest = draft.digest()
    assert all_or_nothing(lambda: publish_now(draft.pk, admin, digest, why), look) >= 10
    assert Publication.objects.open().get(page_id=draft.pk).digest == digest
    assert ApprovalTaskState.objects.latest("pk").status == TaskState.STATUS_CANCELLED
    assert Emergency.objects.notices().count() == 0 and Emergency.objects.count() == 2
