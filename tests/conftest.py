"""Fixtures of the whole suite, and how it is shared between processes."""

from tests.servers import (
    django_db_modify_db_settings,
    django_db_setup,
    postgres_server,
    s3_bucket,
    s3_server,
)
from tests.sharing import pytest_collection_modifyitems
from tests.world import public_world, world

__all__ = [
    "django_db_modify_db_settings",
    "django_db_setup",
    "postgres_server",
    "public_world",
    "pytest_collection_modifyitems",
    "s3_bucket",
    "s3_server",
    "world",
]
