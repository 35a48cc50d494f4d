"""Storages for files that have no public address.

`url()` gives the address of a view of the admin that checks who asks (media/views.py), on disk
and on S3 alike: a presigned S3 address would let whoever holds it in.
"""

from django.core.files.storage import FileSystemStorage, Storage, storages
from django.urls import reverse
from django.utils.deconstruct import deconstructible
from storages.backends.s3 import S3Storage


def public_storage() -> Storage:
    """Where the copies of published pictures are."""
    return storages["public"]


class AdminAddressMixin:
    def url(self, name: str | None, *args: object, **kwargs: object) -> str:
        return reverse("private_file", args=[name])


@deconstructible(path="media.storages.PrivateFileStorage")
class PrivateFileStorage(AdminAddressMixin, FileSystemStorage):
    """Files below `var/media/private`."""


class PrivateS3Storage(AdminAddressMixin, S3Storage):
    """Objects below the private prefix of the bucket."""
