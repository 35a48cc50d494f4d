"""Who wrote what is about to be approved: a revision is known to change the document, or not."""

from collections.abc import Iterable
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from wagtail.models import Revision

from .publication import Publication


class RevisionDigest(models.Model):
    """What a revision's document was when it was last saved, and whether it said anything new.

    Written with each save, autosaves included, so that nobody need read the revisions again. A
    revision that is overwritten in place stays its author's: Wagtail lets nobody else do it.
    """

    revision = models.OneToOneField(
        Revision, on_delete=models.CASCADE, primary_key=True, related_name="known_digest"
    )
    digest = models.CharField("empreinte", max_length=64)
    changes = models.BooleanField("change le document")
    # Ids of those who wrote it though this save does not say so: they changed the pixels of its
    # pictures until it was submitted, or wrote what was taken up again with it.
    hands = ArrayField(models.IntegerField(), default=list)

    class Meta:
        verbose_name = "empreinte de révision"

    def __str__(self) -> str:
        return self.digest


def digest_of_draft(subject: Any) -> str:
    """The digest of the draft that the next save of `subject` will be compared to.

    That of what is public where there is no draft; empty where there is nothing yet.
    """
    kind = type(subject)
    stored = kind._base_manager.filter(pk=subject.pk).values_list("latest_revision", "live").first()
    revision_id, live = stored or (None, False)
    if revision_id:
        known = RevisionDigest.objects.filter(pk=revision_id).values_list("digest", flat=True)
        return known.first() or Revision.objects.get(pk=revision_id).as_object().digest()
    return kind._base_manager.get(pk=subject.pk).digest() if live else ""


def note(revision: Revision, before: str) -> None:
    """Note what the document is with `revision`, just saved over a draft of the digest `before`."""
    digest = revision.as_object().digest()
    changed = RevisionDigest.objects.filter(pk=revision.pk, changes=True).exists()
    RevisionDigest.objects.update_or_create(
        revision=revision, defaults={"digest": digest, "changes": changed or digest != before}
    )


def note_hands(revision: Revision, people: Iterable[int]) -> None:
    """Note who else wrote what `revision` says."""
    known = RevisionDigest.objects.filter(pk=revision.pk).first()
    if known:
        known.hands = sorted({*known.hands, *people})
        known.save(update_fields=["hands"])


def authors_since_publication(subject: Any) -> set[int]:
    """Ids of the users who changed the document of `subject` after its last publication, its
    pictures included.

    Saves that only comment, or change nothing, make no author. One whose change was taken back
    is an author still: an older revision may be taken up again. A revision of which nothing is
    known counts as a change. One query, which reads no content.
    """
    published = subject.last_published_revision()
    newer = Q(pk__gt=published) if published else Q()
    said = subject.revisions.filter(newer).values_list(
        "user_id", "known_digest__changes", "known_digest__hands"
    )
    authors: set[int | None] = set()
    for user_id, changes, hands in said:
        authors.update(hands or ())
        if changes is not False:
            authors.add(user_id)
    return {one for one in authors if one is not None}


def is_settled(revision: Revision, subject: Any) -> bool:
    """Whether somebody answered for `revision`, or was asked to: it was submitted or published."""
    return (
        revision.pk == subject.live_revision_id
        or revision.task_states.exists()
        or Publication.objects.filter(revision_id=revision.pk).exists()
    )
