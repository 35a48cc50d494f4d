"""The forms of what is reviewed: what must be right before it is submitted."""

from typing import Any

from wagtail.admin.forms import WagtailAdminPageForm

from .isolation_forms import refuse_foreign
from .reviewed import Reviewed

# The buttons of Wagtail's editors that send a page or a record to its reviewers.
SUBMITTING = ("action-submit", "action-restart-workflow")


class SubmissionMixin:
    """A draft may be saved with faults; the same form, submitted, is refused with all of them."""

    def _post_clean(self: Any) -> None:
        super()._post_clean()  # type: ignore[misc]
        submitted = any(self.data.get(button) for button in SUBMITTING)
        if self.errors or not submitted or not isinstance(self.instance, Reviewed):
            return
        for fault in self.instance.submission_faults():
            self.add_error(None, fault)


class PublishedPageForm(SubmissionMixin, WagtailAdminPageForm):
    def full_clean(self) -> None:
        if self.is_bound:
            refuse_foreign(self, self.for_user)
        super().full_clean()

    def _post_clean(self) -> None:
        self.instance.future_parent = self.parent_page
        super()._post_clean()
