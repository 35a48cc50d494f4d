"""The editor's form of every page: what must be right before it is submitted."""

from wagtail.admin.forms import WagtailAdminPageForm

from .isolation_forms import refuse_foreign

# The buttons of Wagtail's editor that send a page to its reviewers.
SUBMITTING = ("action-submit", "action-restart-workflow")


class PublishedPageForm(WagtailAdminPageForm):
    """A draft may be saved with faults; the same form, submitted, is refused with all of them."""

    def full_clean(self) -> None:
        if self.is_bound:
            refuse_foreign(self, self.for_user)
        super().full_clean()

    def _post_clean(self) -> None:
        super()._post_clean()
        if self.errors or not any(self.data.get(button) for button in SUBMITTING):
            return
        self.instance.future_parent = self.parent_page
        for fault in self.instance.submission_faults():
            self.add_error(None, fault)
