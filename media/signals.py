"""What a screenshot is kept from, and what follows its deletion or a change of what is public."""

from typing import Any

from django.db.models.signals import post_delete, pre_delete
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished

from .frozen import keep_what_is_answered_for
from .models import Screenshot
from .removal import remove_now
from .tasks import sweep_soon


def connect() -> None:
    pre_delete.connect(
        keep_what_is_answered_for, sender=Screenshot, dispatch_uid="screenshot_answered_for"
    )
    post_delete.connect(
        original_goes_too, sender=Screenshot, dispatch_uid="screenshot_original_goes_too"
    )
    page_published.connect(sweep_soon, dispatch_uid="sweep_after_publication")
    page_unpublished.connect(sweep_soon, dispatch_uid="sweep_after_withdrawal")
    post_delete.connect(page_deleted, dispatch_uid="sweep_after_deletion")


def original_goes_too(sender: type[Screenshot], instance: Screenshot, **kwargs: Any) -> None:
    """Wagtail deletes the file, in the background; what is under its masks goes at once."""
    if instance.original:
        remove_now(instance.original.storage, [instance.original.name])


def page_deleted(sender: type, instance: Any, **kwargs: Any) -> None:
    if isinstance(instance, Page) and instance.live:
        sweep_soon()
