"""Snippets whose public text only an approval changes (or an import, which has its own plan)."""

from datetime import datetime
from typing import Any, ClassVar, Self

from django.contrib.admin.utils import quote
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.urls import reverse
from django.utils.text import capfirst
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    ModelLogEntry,
    PreviewableMixin,
    Revision,
    RevisionMixin,
    WorkflowMixin,
)
from wagtail.permission_policies import ModelPermissionPolicy

from cms.core.gate import PublicationRefused, grant, is_granted
from cms.core.models import User

from .going_live import go_live
from .policy import Action, Person, State, may
from .reviewed import Document, PublicVersion, Reviewed
from .summary import Noun

# What Wagtail writes about a record without changing what the public sees.
BOOKKEEPING = {"latest_revision", "has_unpublished_changes", "locked", "locked_at", "locked_by"}
# Entries of the log after which the public text is that of their revision.
IMPORTED = "editorial.import"
PUBLICATIONS = ("wagtail.publish", IMPORTED)
LOG_ACTIONS = {IMPORTED: ("Importer", "Publié par un import")}


class RecordPolicy(ModelPermissionPolicy):
    """Wagtail's own permissions on models, and our policy, superusers included."""

    def user_has_permission(self, user: User, action: str) -> bool:
        return _ever(user, action) and super().user_has_permission(user, action)

    def user_has_any_permission(self, user: User, actions: Any) -> bool:
        possible = [action for action in actions if _ever(user, action)]
        return super().user_has_any_permission(user, possible)


def _ever(user: User, action: str) -> bool:
    """Whether `user` may do this to some record, whatever this one's state."""
    ours = {"publish": Action.PUBLISH, "delete": Action.DELETE_RECORD}.get(action)
    return ours is None or may(Person(administers=user.is_superuser), ours, State.DRAFT)


class RecordQuerySet(models.QuerySet["ReviewedRecord"]):
    def public(self) -> Self:
        """Those that the public may see."""
        return self.filter(live=True)


class ReviewedRecord(
    Reviewed,
    WorkflowMixin,
    PreviewableMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    models.Model,
):
    """A record of which drafts hold the descriptive text, `public_fields`, and nothing else.

    What is dated (attributions, prices) is in rows of its own, so that publishing a draft cannot
    undo an import. `save()` refuses to change what is public without a grant; a database trigger
    says the same.
    """

    public_fields: ClassVar[tuple[str, ...]] = ()
    section_labels: ClassVar[dict[str, Noun]] = {"page": Noun("fiche", "fiches", feminine=True)}
    new_label = "une nouvelle fiche"

    objects = RecordQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save unless it would change what is public without a grant."""
        fields = kwargs.get("update_fields")
        if fields is None or set(fields) - BOOKKEEPING:
            self._require_grant()
        super().save(*args, **kwargs)

    @property
    def title(self) -> str:
        return str(self)

    @property
    def grant_subject(self) -> str:
        return f"{self._meta.label_lower}:{self.pk}"

    def _require_grant(self) -> None:
        if is_granted(self.grant_subject) or is_granted(self._meta.app_label):
            return
        stored = type(self)._base_manager.filter(pk=self.pk).values_list("live", flat=True).first()
        if self.live or stored:
            raise PublicationRefused

    def clean(self) -> None:
        super().clean()
        if self.go_live_at or self.expire_at:
            raise ValidationError(
                "Les dates de publication et d’expiration de Wagtail ne sont pas utilisées ici."
            )

    def document(self) -> Document:
        texts = {name: getattr(self, name) for name in self.public_fields}
        return {"schema_version": self.schema_version, "type": self._meta.model_name, **texts}

    @property
    def field_labels(self) -> dict[str, str]:  # type: ignore[override]
        fields = (field for field in self._meta.fields if field.name in self.public_fields)
        return {field.name: capfirst(str(field.verbose_name)) for field in fields}

    def public_version(self, at: datetime) -> PublicVersion | None:
        """The revision that was live then, known by the log of publications.

        A record that has never been published in the log was made public as it is stored.
        """
        published = (
            ModelLogEntry.objects.for_instance(self)
            .filter(action__in=PUBLICATIONS, revision__isnull=False)
            .select_related("revision")
            .order_by("-timestamp", "-pk")
        )
        then = published.filter(timestamp__lte=at).first()
        if then:
            return PublicVersion(then.revision.as_object().document(), then.timestamp)
        stored = type(self)._base_manager.filter(pk=self.pk, live=True).first()
        if stored is None or published.exists():
            return None
        return PublicVersion(stored.document(), None)

    def last_published_revision(self) -> int | None:
        stored = type(self)._base_manager.filter(pk=self.pk)
        return stored.values_list("live_revision_id", flat=True).first()

    def is_relied_on(self) -> bool:
        """Whether what is public names it: then it stays."""
        raise NotImplementedError

    def may_be_edited_by(self, user: User) -> bool:
        return RecordPolicy(type(self)).user_has_permission(user, "change")

    def public_path(self) -> str:
        return self.get_absolute_url()

    def preview_path(self, task_id: int) -> str:
        name = type(self).snippet_viewset.get_url_name("workflow_preview")
        return reverse(name, args=[quote(self.pk), task_id])


@transaction.atomic
def publish_record(revision: Revision, approved_by: User | None) -> ReviewedRecord:
    """Make `revision` the record's public text, or raise PublicationRefused and change nothing."""
    model = revision.content_type.model_class()
    record = model._base_manager.select_for_update(of=("self",)).get(pk=revision.object_id)
    draft = revision.as_object()
    if draft.submission_faults():
        raise PublicationRefused
    with grant(record.grant_subject):
        go_live(revision, approved_by)
    return model._base_manager.get(pk=revision.object_id)
