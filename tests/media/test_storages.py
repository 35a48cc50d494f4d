"""What leaves the settings with a storage: Wagtail's file tasks write it in the database."""

import json
from typing import Any

import pytest
from django.core.files.storage import storages

from media.s3_storages import PrivateS3Storage, SettingsS3Storage


@pytest.mark.parametrize("alias", ["default", "public"])
def test_a_storage_on_disk_is_plain_json(alias: str) -> None:
    json.dumps(storages[alias].deconstruct())


@pytest.mark.parametrize("kind", [PrivateS3Storage, SettingsS3Storage])
def test_no_credential_leaves_an_s3_storage(settings: Any, kind: type[SettingsS3Storage]) -> None:
    account = {"bucket_name": "seau", "access_key": "identifiant", "secret_key": "tres-secret"}
    settings.STORAGES = {
        **settings.STORAGES,
        kind.alias: {"BACKEND": f"{kind.__module__}.{kind.__name__}", "OPTIONS": account},
    }
    path, args, kwargs = kind(**account).deconstruct()
    assert "secret" not in json.dumps([path, args, kwargs])
    assert kind(*args, **kwargs).bucket_name == "seau"
