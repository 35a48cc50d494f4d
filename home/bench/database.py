"""The benchmark's own database: dropped and made again whenever the code that fills it changed."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.db import connection

SOURCES = {".py", ".csv", ".png"}


def name() -> str:
    return settings.DATABASES["default"]["NAME"]


def is_current() -> bool:
    """Whether the database is there, complete, and was filled by the code of today."""
    with connection._nodb_cursor() as cursor:
        cursor.execute(
            "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = %s",
            [name()],
        )
        return cursor.fetchone() == (_state_of_code(),)


def create() -> None:
    """An empty database in place of the one that may be there."""
    connection.close()
    quoted = connection.ops.quote_name(name())
    with connection._nodb_cursor() as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {quoted} WITH (FORCE)")
        cursor.execute(f"CREATE DATABASE {quoted}")


def complete() -> None:
    """Settle what was written, so that no maintenance happens later, and sign it as complete."""
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
        quoted = connection.ops.quote_name(name())
        cursor.execute(f"COMMENT ON DATABASE {quoted} IS '{_state_of_code()}'")


@contextmanager
def copy(suffix: str) -> Iterator[str]:
    """A copy of the benchmark's database, in use during the block and dropped after it."""
    original = name()
    other = f"{original}_{suffix}"
    quoted = connection.ops.quote_name(other)
    connection.close()
    with connection._nodb_cursor() as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {quoted} WITH (FORCE)")
        cursor.execute(f"CREATE DATABASE {quoted} TEMPLATE {connection.ops.quote_name(original)}")
    try:
        connection.settings_dict["NAME"] = other
        yield other
    finally:
        connection.close()
        connection.settings_dict["NAME"] = original
        with connection._nodb_cursor() as cursor:
            cursor.execute(f"DROP DATABASE {quoted} WITH (FORCE)")


def _state_of_code() -> str:
    """A digest of our own apps and of the pinned requirements."""
    files = [settings.BASE_DIR / "requirements" / "base.txt"]
    for app in apps.get_app_configs():
        folder = Path(app.path)
        if folder.is_relative_to(settings.BASE_DIR) and "site-packages" not in folder.parts:
            files += [path for path in folder.rglob("*") if path.suffix in SOURCES]
    digest = hashlib.sha256()
    for path in sorted(files):
        content = path.read_bytes()
        digest.update(f"{path} {len(content)}\n".encode() + content)
    return digest.hexdigest()
