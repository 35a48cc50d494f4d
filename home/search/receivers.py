"""Whatever writes a publication writes its search document, in the same transaction."""

from typing import Any

from django.db.models.signals import post_save
from django.dispatch import receiver

from cms.editorial.publication import Publication

from .upkeep import refresh_page


@receiver(post_save, sender=Publication)
def publication_saved(instance: Publication, **kwargs: Any) -> None:
    if instance.public_until is None:
        refresh_page(instance)
