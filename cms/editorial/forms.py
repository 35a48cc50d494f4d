"""The forms of what is reviewed: what must be right before it is submitted."""

from typing import Any

from wagtail.admin.forms import WagtailAdminPageForm

from .isolation_forms import refuse_foreign
from .opening_field import OpeningField
from .planning import planned_for
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
    release_on = OpeningField(required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named, field = self._meta.model._meta.get_field("release_on"), self.fields["release_on"]
        field.label, field.help_text = named.verbose_name, named.help_text
        # The day of an earlier version says nothing of this one.
        self.initial["release_on"] = planned_for(self.instance)

    def full_clean(self) -> None:
        if self.is_bound:
            refuse_foreign(self, self.for_user)
        super().full_clean()

    def _post_clean(self) -> None:
        self.instance.future_parent = self.parent_page
        super()._post_clean()
