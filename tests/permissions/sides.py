"""Two operators with one of each thing, and the people who look at them."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.utils import timezone
from wagtail.admin.models import EditingSession
from wagtail.models import Workflow

from cms.core.canonical import canonical_json
from cms.core.models import SiteSettings, User
from cms.editorial.models import (
    ApprovalTask,
    ApprovalTaskState,
    Organisation,
    Publication,
    Release,
)
from cms.editorial.provisioning import AUDITORS, provision_operator
from directory.models import ImportRun, TariffTier
from guides.models import GuidePage, OperatorPage
from media.models import Screenshot
from tests.factories import (
    AssignmentFactory,
    GuidePageFactory,
    OperatorPageFactory,
    ScreenshotFactory,
    UserFactory,
    step,
)
from tests.world import World

# In the name of everything that belongs to the other operator, and nowhere else.
MARK = "Zorglub"


@dataclass
class Side:
    """What an operator has: a draft, a proposal under review, a screenshot, a colleague at work."""

    organisation: Organisation
    operator: OperatorPage
    guide: GuidePage
    proposal: GuidePage
    state: ApprovalTaskState
    release: Release
    image: Screenshot
    colleague: User
    session: EditingSession


@dataclass
class Stage:
    own: Side
    other: Side
    # By the column of the table.
    people: dict[str, User | None]
    # What belongs to no operator, by the parameter or the model that it is for.
    shared: dict[str, Any]


def make_side(world: World, name: str) -> Side:
    operator = OperatorPageFactory(parent=world.index, title=f"{name} Telecom", slug=name.lower())
    organisation = provision_operator(name, operator)
    colleague = UserFactory(
        username=f"{name.lower()}-collegue",
        first_name=name,
        last_name=name,
        email=f"collegue@{name.lower()}.example",
        groups=[organisation.group],
    )
    image = ScreenshotFactory(
        title=f"{name} écran", collection=organisation.collection, uploaded_by_user=colleague
    )
    image.tags.add(f"{name} étiquette")
    guides = []
    for kind in ("brouillon", "proposition"):
        guide = GuidePageFactory(
            parent=operator,
            title=f"{name} {kind}",
            slug=f"{name}-{kind}".lower(),
            owner=colleague,
            steps=[step(image)],
        )
        guide.save_revision(user=colleague, log_action=True)
        guides.append(guide)
    draft, proposal = guides
    proposal.release_on = timezone.now() + timedelta(days=9)
    proposal.save_revision(user=colleague)
    proposal.get_workflow().start(proposal, colleague)
    session = EditingSession.objects.create(
        user=colleague, content_object=draft, last_seen_at=timezone.now(), is_editing=True
    )
    return Side(
        organisation,
        operator,
        draft,
        proposal,
        ApprovalTaskState.objects.latest("pk"),
        Release.objects.latest("pk"),
        image,
        colleague,
        session,
    )


def past_publication(side: Side) -> Publication:
    """What the public saw for a day, long ago."""
    document = side.guide.document()
    publication = Publication(
        page_id=side.guide.pk,
        revision_id=side.guide.latest_revision_id,
        parent_id=side.operator.pk,
        kind=side.guide._meta.label_lower,
        title=side.guide.title,
        url_path=side.guide.get_url(),
        document=canonical_json(document),
        digest=side.guide.digest(),
        public_from=datetime(2025, 1, 1, tzinfo=UTC),
        public_until=datetime(2025, 1, 2, tzinfo=UTC),
    )
    publication.answer = canonical_json(side.guide.answer(document))
    publication.save()
    return publication


@pytest.fixture
def stage(world: World) -> Stage:
    own, other = make_side(world, "Orme"), make_side(world, MARK)
    assignment = AssignmentFactory()
    contributor = UserFactory(groups=[own.organisation.group])
    shared = {
        "assignment": assignment.pk,
        "editor": assignment.editor.pk,
        "service": assignment.service.pk,
        "shortcode": assignment.short_code.pk,
        "tarifftier": TariffTier.objects.first().pk,
        "imports": ImportRun.objects.create(
            file_name="essai.csv", status=ImportRun.Status.REFUSED
        ).pk,
        "workflow": Workflow.objects.get(active=True).pk,
        "task": ApprovalTask.objects.get().pk,
        "settings": SiteSettings.load().pk,
        "site": world.home.get_site().pk,
        "home": world.home.pk,
        "publication": past_publication(own).pk,
    }
    people = {
        "superutilisateur": UserFactory(is_superuser=True),
        "modération": world.moderator,
        "rédaction": world.writer,
        "audit": UserFactory(groups=[Group.objects.get(name=AUDITORS)]),
        "contributeur (à lui)": contributor,
        "contributeur (à un autre)": contributor,
        "anonyme": None,
    }
    return Stage(own, other, people, shared)
