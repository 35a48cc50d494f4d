"""What anything must offer to be submitted, compared and approved: a page or a record."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, ClassVar, NamedTuple

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.models import Revision

from cms.core.canonical import canonical_json, digest
from cms.core.locks import lock_row
from cms.core.models import User

from .authorship import digest_of_draft, is_settled, note
from .picture_change import PictureChange
from .summary import Noun

Document = dict[str, Any]


class UnderReview(PermissionDenied):
    """A revision was to be saved during a review. Nothing was saved."""

    def __init__(self) -> None:
        super().__init__("Proposition en relecture : rien n’a été enregistré.")


class PublicVersion(NamedTuple):
    """What the public saw: the document, since when, and the last part of its address."""

    document: Document
    since: datetime | None
    slug: str = ""

    def digest(self) -> str:
        return digest(canonical_json(self.document))


class Reviewed:
    """The parts of a reviewed model that do not depend on what kind of model it is."""

    schema_version: ClassVar[int] = 1
    # French names of the document's lists, fields and choices, for reviewers.
    section_labels: ClassVar[Mapping[str, Noun]] = {}
    field_labels: ClassVar[Mapping[str, str]] = {}
    choice_labels: ClassVar[dict[str, dict[str, str]]] = {}
    # What a first proposal is called.
    new_label: ClassVar[str] = "une nouvelle page"

    def document(self) -> Document:
        """The canonical document: JSON values only, with stable ids, no addresses."""
        raise NotImplementedError

    def public_version(self, at: datetime) -> PublicVersion | None:
        """What the public saw at that instant; None if nothing."""
        raise NotImplementedError

    def last_published_revision(self) -> int | None:
        """The id of the revision that is public, or was when it was last public."""
        raise NotImplementedError

    def may_be_edited_by(self, user: User) -> bool:
        raise NotImplementedError

    def public_path(self) -> str:
        """The address of the public page, from the root of the site."""
        raise NotImplementedError

    def preview_path(self, task_id: int) -> str:
        """The address of the proposal as the public would see it, for reviewers."""
        raise NotImplementedError

    def digest(self) -> str:
        """The SHA-256 of the canonical document, as 64 hexadecimal digits."""
        return digest(canonical_json(self.document()))

    def public_digest(self) -> str:
        """The digest of what the public sees now; "" if nothing."""
        public = self.public_version(timezone.now())
        return public.digest() if public else ""

    def review_pictures(self, documents: list[Document]) -> dict[str, str]:
        """Content hash → address of each picture of these documents, for reviewers."""
        return {}

    def picture_changes(
        self, pairs: Iterable[tuple[str, str]]
    ) -> dict[tuple[str, str], PictureChange]:
        """Where the pictures of each pair of content hashes, before and after, differ."""
        return {}

    def review_warnings(self, document: Document) -> list[str]:
        """What reviewers of this document should look at twice: French sentences."""
        return []

    def submission_faults(self) -> list[str]:
        """What forbids to submit it as it is: French sentences that say what to do.

        The forms show them; no workflow starts while there are any (`ApprovalTask`).
        """
        return []

    def freeze(self, revision_id: int) -> None:
        """Freeze what its document names by content (pictures), in the present transaction.

        Called when `revision_id`, which it was read from, is submitted or published. What it
        froze may have changed since it was read: the document is then read again.
        """

    def drawn_by(self) -> set[int]:
        """Ids of those who changed the pixels of its pictures after its last publication.

        They are authors of it, though they saved no revision.
        """
        return set()

    def edit_path(self) -> str:
        """The address of the form in the admin."""
        return AdminURLFinder().get_edit_url(self) or ""

    @transaction.atomic
    def save_revision(self: Any, *args: Any, **kwargs: Any) -> Revision:
        """A new revision where the old one was submitted or published: these are never rewritten.

        Whether it says anything new is noted with it: it makes its user an author, or not. Raises
        UnderReview during a review, whoever asks: the admin's lock is only looked at when a form
        arrives.
        """
        subject = lock_row(self.get_base_content_type().model_class(), self.pk)
        if self.workflow_in_progress:
            raise UnderReview
        overwritten = kwargs.get("overwrite_revision")
        if overwritten is not None and is_settled(overwritten, subject):
            kwargs["overwrite_revision"] = None
        before = digest_of_draft(self)
        revision: Revision = super().save_revision(*args, **kwargs)  # type: ignore[misc]
        note(revision, before)
        return revision
