"""Fixtures: the real servers that the suite runs on. Each is started once, when first needed."""

import json
import os
import secrets
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import boto3
import pytest
from botocore.client import BaseClient, Config
from botocore.exceptions import BotoCoreError, ClientError
from django.conf import settings
from django.db import connection

from cms.postgres import TEST, running_server
from cms.run.children import Children

JOURNAL = ("wagtailcore_pagelogentry", "wagtailcore_modellogentry")


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[None]:
    """The server of `DATABASE_URL`, or an embedded one that is never the demonstration's."""
    if not os.environ.get("DATABASE_URL"):
        settings.DATABASES["default"]["OPTIONS"]["host"] = str(TEST.socket_directory)
    with running_server(TEST):
        yield


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None, postgres_server: None
) -> None:
    """pytest-django asks for this before it makes the test database."""


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> None:
    """Tests with two connections empty every table behind them, the journal's included.

    Nothing else of what protects the journal is taken away, and this is from the tests' own
    database alone.
    """
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        for table in JOURNAL:
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER core_append_only_truncate")


@dataclass(frozen=True)
class S3Account:
    """What it takes to use a bucket; the names are those of boto3's arguments."""

    endpoint_url: str
    aws_access_key_id: str
    aws_secret_access_key: str
    region_name: str = "eu-west-3"

    def client(self) -> BaseClient:
        config = Config(signature_version="s3v4", s3={"addressing_style": "path"})
        return boto3.client("s3", config=config, **asdict(self))


@pytest.fixture(scope="session")
def s3_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[S3Account]:
    """A SeaweedFS with its S3 gateway, on loopback only: it verifies every signature."""
    home = tmp_path_factory.mktemp("s3")
    ports = free_ports(8)
    account = S3Account(
        f"http://127.0.0.1:{ports[0]}", secrets.token_hex(8), secrets.token_urlsafe(24)
    )
    keys = {"accessKey": account.aws_access_key_id, "secretKey": account.aws_secret_access_key}
    rights = {"name": "tests", "credentials": [keys], "actions": ["Admin", "Read", "Write", "List"]}
    configuration = home / "s3.json"
    configuration.write_text(json.dumps({"identities": [rights]}))
    try:
        with Children(os.environ, patience=0) as children:
            children.start("S3", seaweedfs(home, configuration, ports))
            wait_for_bucket(account.client(), children)
            yield account
    finally:
        for port in ports:
            for remains in Path("/tmp").glob(f"seaweedfs-*-{port}.sock"):
                remains.unlink()


@pytest.fixture
def s3_bucket(s3_server: S3Account) -> str:
    """The name of a new, empty bucket."""
    name = f"tests-{secrets.token_hex(4)}"
    s3_server.client().create_bucket(Bucket=name)
    return name


def seaweedfs(home: Path, configuration: Path, ports: list[int]) -> list[str]:
    """The command line of the whole of SeaweedFS on eight free ports; it calls nobody."""
    options = {
        "dir": home,
        "ip": "127.0.0.1",
        "ip.bind": "127.0.0.1",
        "s3": "true",
        "s3.config": configuration,
        "s3.port.iceberg": 0,
        "s3.port.lance": 0,
        "master.telemetry": "false",
        "master.electionTimeout": "1s",
        "master.volumeSizeLimitMB": 64,
        "volume.max": 200,
        "volume.preStopSeconds": 0,
    }
    servers = ("s3", "master", "volume", "filer")
    options |= {f"{server}.port": port for server, port in zip(servers, ports[:4], strict=True)}
    options |= {
        f"{server}.port.grpc": port for server, port in zip(servers, ports[4:], strict=True)
    }
    flags = [f"-{name}={value}" for name, value in options.items()]
    weed = Path(sys.executable).with_name("weed")
    log = str(home / "log")
    return ["sh", "-c", 'exec "$@" >"$0" 2>&1', log, str(weed), "server", *flags]


def wait_for_bucket(client: BaseClient, children: Children) -> None:
    """Until a bucket can be made: the gateway answers long before the store behind it does."""
    deadline = time.monotonic() + 60
    while True:
        children.check()
        try:
            client.create_bucket(Bucket="ready")
        except (BotoCoreError, ClientError):
            if time.monotonic() > deadline:
                raise
            time.sleep(0.2)
        else:
            return


def free_ports(count: int) -> list[int]:
    """Ports that nobody listens on, all different."""
    with ExitStack() as stack:
        taken = [stack.enter_context(socket.create_server(("127.0.0.1", 0))) for _ in range(count)]
        return [one.getsockname()[1] for one in taken]
