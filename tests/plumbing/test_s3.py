"""The two storages of the settings on a real S3 server, which checks every signature."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import urlopen

import environ
import pytest
from botocore.exceptions import ClientError
from django.core.files.base import ContentFile
from django.core.files.storage.handler import StorageHandler
from django.utils import timezone
from storages.backends.s3 import S3Storage

from cms.settings.s3 import s3_storages
from media.storages import listed
from tests.servers import S3Account

CONTENT = b"\x89PNG not really \x00\xff"

Storages = Callable[[S3Account], StorageHandler]


@pytest.fixture
def configured(s3_bucket: str, monkeypatch: pytest.MonkeyPatch) -> Storages:
    """The settings' storages for an account, on a new bucket."""

    def configure(account: S3Account) -> StorageHandler:
        monkeypatch.setenv("S3_ENDPOINT_URL", account.endpoint_url)
        monkeypatch.setenv("S3_REGION", account.region_name)
        monkeypatch.setenv("S3_ACCESS_KEY", account.aws_access_key_id)
        monkeypatch.setenv("S3_SECRET_KEY", account.aws_secret_access_key)
        return StorageHandler(s3_storages(environ.Env(), s3_bucket))

    return configure


def fetch(address: str) -> bytes:
    with urlopen(address, timeout=10) as answer:
        return answer.read()


def status(address: str) -> int:
    with pytest.raises(HTTPError) as refused:
        fetch(address)
    return refused.value.code


@pytest.mark.parametrize("alias", ["default", "public"])
def test_round_trip(configured: Storages, s3_server: S3Account, alias: str) -> None:
    storage = configured(s3_server)[alias]
    name = storage.save("écrans/étape 1.png", ContentFile(CONTENT))
    assert storage.exists(name)
    assert storage.size(name) == len(CONTENT)
    with storage.open(name) as file:
        assert file.read() == CONTENT
    assert storage.save(name, ContentFile(b"other")) != name
    storage.delete(name)
    assert not storage.exists(name)


def test_a_signature_opens_exactly_what_it_signs(
    configured: Storages, s3_server: S3Account
) -> None:
    storage = configured(s3_server)["default"]
    names = [storage.save(name, ContentFile(CONTENT)) for name in ("one.png", "two.png")]
    one, two = (S3Storage.url(storage, name) for name in names)
    assert fetch(one) == CONTENT
    assert status(one.replace("one.png", "two.png")) == 403
    assert status(two.partition("?")[0]) == 403
    assert status(S3Storage.url(storage, names[0], expire=1_000_000_000)) in (400, 403)


def test_another_key_is_refused(configured: Storages, s3_server: S3Account) -> None:
    storage = configured(replace(s3_server, aws_secret_access_key="wrong"))["default"]
    with pytest.raises(ClientError, match=r"SignatureDoesNotMatch|Forbidden"):
        storage.save("one.png", ContentFile(CONTENT))


def test_only_the_public_prefix_can_be_opened_to_all(
    configured: Storages, s3_server: S3Account, s3_bucket: str
) -> None:
    storages = configured(s3_server)
    public = storages["public"].save("shown.png", ContentFile(CONTENT))
    private = storages["default"].save("draft.png", ContentFile(CONTENT))
    policy = {
        "Version": "2012-10-17",
        "Statement": {
            "Effect": "Allow",
            "Principal": "*",
            "Action": "s3:GetObject",
            "Resource": f"arn:aws:s3:::{s3_bucket}/public/*",
        },
    }
    s3_server.client().put_bucket_policy(Bucket=s3_bucket, Policy=json.dumps(policy))
    address = storages["public"].url(public)
    assert not urlsplit(address).query
    assert fetch(address) == CONTENT
    root = f"{s3_server.endpoint_url}/{s3_bucket}"
    assert status(f"{root}/private/{private}") == 403


@pytest.mark.parametrize("alias", ["default", "public"])
def test_files_are_found_again(configured: Storages, s3_server: S3Account, alias: str) -> None:
    """What deletes files that nobody knows any more reads their names and their age."""
    storage = configured(s3_server)[alias]
    assert listed(storage, "originaux") == []
    inside = storage.save("originaux/a.png", ContentFile(CONTENT))
    outside = storage.save("b.png", ContentFile(CONTENT))
    assert listed(storage, "originaux") == [inside]
    assert listed(storage, "") == [outside]
    assert timezone.now() - storage.get_modified_time(inside) < timedelta(minutes=5)
