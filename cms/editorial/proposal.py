"""A proposal against what the public saw: what the review screen and the e-mails tell of it."""

from dataclasses import dataclass
from datetime import datetime

from wagtail.models import TaskState

from .difference import Difference
from .reviewed import PublicVersion


@dataclass(frozen=True)
class Proposal(Difference):
    """`draft` is the submitted revision as an object, `public` what the public saw that day."""

    state: TaskState
    public: PublicVersion | None

    @classmethod
    def of(cls, state: TaskState, at: datetime | None = None) -> "Proposal":
        """Against what was public at that instant: by default, when it was submitted."""
        draft = state.revision.as_object()
        public = draft.public_version(at or state.started_at)
        return cls(draft, public.document if public else None, draft.document(), state, public)

    @property
    def compared_with(self) -> str:
        """The digest of what the public saw; "" if nothing."""
        return self.public.digest() if self.public else ""

    @property
    def new_slug(self) -> str:
        """The last part of the new address, where it changes."""
        same = not self.public or self.public.slug in ("", self.draft.slug)
        return "" if same else str(self.draft.slug)
