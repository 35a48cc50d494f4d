"""The base of every page type: guarded publication, and none of Wagtail's side doors."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from wagtail.admin.panels import CommentPanel, FieldPanel
from wagtail.models import Page

from .gate import PublicationRefused, is_granted


class GuardedPage(Page):
    """A page whose public state only the gate changes (cms/core/gate.py).

    Wagtail's go-live and expiry dates and page privacy act outside the approved revision, hence
    are not offered.
    """

    private_page_options: ClassVar[list[str]] = []
    promote_panels = [FieldPanel("slug"), FieldPanel("seo_title"), FieldPanel("search_description")]
    settings_panels = [CommentPanel()]

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save unless it would change `live` or `live_revision` without a grant."""
        fields = kwargs.get("update_fields")
        touches_public_state = fields is None or {"live", "live_revision"} & set(fields)
        if touches_public_state and not is_granted(self.pk) and self._public_state_differs():
            raise PublicationRefused
        super().save(*args, **kwargs)

    def _public_state_differs(self) -> bool:
        stored = None
        if self.pk is not None:
            stored = Page.objects.filter(pk=self.pk).values_list("live", "live_revision_id").first()
        return (self.live, self.live_revision_id) != (stored or (False, None))

    def clean(self) -> None:
        super().clean()
        if self.go_live_at or self.expire_at:
            raise ValidationError(
                "Les dates de publication et d’expiration de Wagtail ne sont pas utilisées ici."
            )
