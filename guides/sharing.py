"""The picture of each public guide for those who show a link to it: made once, after publication.

It is known by what it says, so that it is made again when the title or the operator's name changes,
and kept by whoever has it otherwise. Until it is there, the site's own picture stands for it.
"""

from typing import Any

from django.db import transaction
from django.db.models.signals import post_save
from django_tasks import task
from wagtail.models import Page

from cms.core.canonical import canonical_json, digest
from cms.editorial.publication import Publication
from cms.editorial.publishing import refresh
from media.public_picture import PublicPicture, keep, lock_pictures
from media.storages import public_storage

from .lists import GUIDE
from .share_drawing import HEIGHT, LOOK, WIDTH, draw

MIME = "image/jpeg"


def share_picture(title: str, operator: str) -> dict[str, Any] | None:
    """The public picture that says this, or None until it is made. One query."""
    found = PublicPicture.objects.filter(sha256=_key(title, operator), mime=MIME).first()
    if found is None:
        return None
    return {
        "url": public_storage().url(found.name),
        "type": MIME,
        "width": found.width,
        "height": found.height,
        "sha256": found.sha256,
    }


def connect() -> None:
    post_save.connect(published, Publication, dispatch_uid="share_picture_to_draw")


def published(sender: type[Publication], instance: Publication, **signal: Any) -> None:
    """The task is there if, and only if, the publication is committed: the queue is a table."""
    is_public_guide = instance.kind == GUIDE and instance.public_until is None
    if is_public_guide and instance.content().get("share_picture") is None:
        make_share_picture.enqueue(instance.page_id)


@task()
def make_share_picture(page_id: int) -> None:
    """Draw the picture of the public guide, and write its address into what the public reads."""
    publication = Publication.objects.open().filter(page_id=page_id).first()
    if publication is None:
        return
    answer = publication.content()
    title, operator = answer["title"], answer["operator"]["name"]
    content, key = draw(title, operator), _key(title, operator)
    picture = PublicPicture(
        name=f"{key}-{WIDTH}.jpg", sha256=key, mime=MIME, width=WIDTH, height=HEIGHT
    )
    with transaction.atomic():
        lock_pictures([key])
        keep(picture, content)
        again = Publication.objects.open().select_for_update().filter(page_id=page_id).first()
        page = Page.objects.filter(pk=page_id).first()
        if again and page:
            refresh(again, page.specific)


def _key(title: str, operator: str) -> str:
    return digest(canonical_json({"look": LOOK, "title": title, "operator": operator}))
