"""The storages where a bucket is configured (cms/settings/s3.py). Nothing else loads boto3."""

from typing import Any

from django.conf import settings
from storages.backends.s3 import S3Storage

from .storages import AdminAddressMixin


class SettingsS3Storage(S3Storage):
    """An S3 storage that a task names by its alias: no credential enters the task table.

    Wagtail's task for deleting files rebuilds the storage from `deconstruct()`.
    """

    alias = "public"

    def __init__(self, **options: Any) -> None:
        super().__init__(**(options or settings.STORAGES[self.alias]["OPTIONS"]))

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        return f"{type(self).__module__}.{type(self).__qualname__}", [], {}


class PrivateS3Storage(AdminAddressMixin, SettingsS3Storage):
    """Objects below the private prefix of the bucket."""

    alias = "default"
