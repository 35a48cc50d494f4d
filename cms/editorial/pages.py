"""What a page must offer to be approved and published."""

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from wagtail.admin.panels import FieldPanel
from wagtail.locks import BaseLock
from wagtail.models import Page, PagePermissionTester

from cms.core.models import User
from cms.core.pages import GuardedPage

from .comments_panel import ReviewCommentsPanel
from .forms import PublishedPageForm
from .permissions import ReviewedPagePermissionTester
from .planning import planning_faults
from .publication import Publication
from .release_lock import waiting_lock
from .reviewed import PublicVersion, Reviewed
from .summary import Noun


class PublishedPage(Reviewed, GuardedPage):
    """A page that the public reads from its Publication.

    `document()` is what a reviewer answers for and nothing else; `answer()` completes it with
    what may change without a new approval. The public site, the API and the admin's preview all
    render an answer, with the same template.
    """

    # Of a proposal, not of its document: the approval binds it (planning.py).
    release_on = models.DateTimeField(
        "Ouverture du nouvel espace client",
        null=True,
        blank=True,
        help_text="Vos écrans changent un jour précis ? Nommez-le : approuvée d’avance, cette "
        "version devient publique ce jour-là, à cette heure de Paris. Sans jour, elle l’est dès "
        "son approbation.",
    )
    release_panel: ClassVar[FieldPanel] = FieldPanel("release_on", icon="calendar-alt")

    section_labels: ClassVar[dict[str, Noun]] = {"page": Noun("page", "pages", feminine=True)}
    field_labels: ClassVar[dict[str, str]] = {
        "title": "Titre",
        "search_title": "Titre pour les moteurs de recherche",
        "search_description": "Description pour les moteurs de recherche",
    }

    # Whether its organisation is asked, twice a year, if it is still right.
    verified_regularly: ClassVar[bool] = False
    base_form_class = PublishedPageForm
    # What its address shows while it is withdrawn.
    withdrawn_template: ClassVar[str] = "editorial/withdrawn.html"
    content_panels: ClassVar[list[Any]] = [ReviewCommentsPanel(), *GuardedPage.content_panels]
    # Where a page that is being created will stand.
    future_parent: Page | None = None

    class Meta:
        abstract = True

    def public_version(self, at: datetime) -> PublicVersion | None:
        publication = Publication.objects.at(at).filter(page_id=self.pk).first()
        if publication is None:
            return None
        document = json.loads(publication.document)
        return PublicVersion(document, publication.public_from, publication.slug)

    def last_published_revision(self) -> int | None:
        published = Publication.objects.filter(page_id=self.pk)
        return published.values_list("revision_id", flat=True).first()

    def parent(self) -> Page | None:
        """The page above this one, or the one that will be."""
        return self.get_parent() or self.future_parent

    def submission_faults(self) -> list[str]:
        return [*super().submission_faults(), *planning_faults(self)]

    def get_lock(self) -> BaseLock | None:
        return super().get_lock() or waiting_lock(self)

    def may_be_edited_by(self, user: User) -> bool:
        return bool(self.permissions_for_user(user).can_edit())

    def public_path(self) -> str:
        return self.get_url() or ""

    def preview_path(self, task_id: int) -> str:
        return reverse("wagtailadmin_pages:workflow_preview", args=[self.pk, task_id])

    def answer(
        self, document: dict[str, Any], publication: Publication | None = None
    ) -> dict[str, Any]:
        """`document` completed for readers; without `publication` it is a draft's, for preview."""
        raise NotImplementedError

    def card(self, answer: dict[str, Any]) -> dict[str, Any]:
        """What lists show of the page."""
        return {"title": self.title, "url": answer["url"]}

    def mentioned_by(self) -> Iterable[Page]:
        """Pages, besides those below, whose answers mention this one: written again after it."""
        return ()

    def make_public(self) -> None:
        """Make what the page refers to (pictures) public, before the publication is written."""

    @classmethod
    def public_context(cls, answer: dict[str, Any]) -> dict[str, Any]:
        """What the template needs besides the answer: lists of other publications."""
        return {}

    @classmethod
    def archived(cls, answer: dict[str, Any]) -> tuple[dict[str, Any], int]:
        """A former answer with pictures that are still there, and how many are lost."""
        return answer, 0

    @classmethod
    def render(cls, request: HttpRequest, answer: dict[str, Any]) -> HttpResponse:
        context = {"page": answer, **cls.public_context(answer)}
        return TemplateResponse(request, cls.template, context).render()

    @classmethod
    def withdrawn_context(cls, publication: Publication) -> dict[str, Any]:
        """Where else to look, for readers of what was withdrawn: see `withdrawn_template`."""
        return {}

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        return self.render(request, self.answer(self.document()))

    def permissions_for_user(self, user: User) -> PagePermissionTester:
        return ReviewedPagePermissionTester(user, self)
