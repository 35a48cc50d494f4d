"""Fixtures of the whole suite."""

from tests.servers import (
    django_db_modify_db_settings,
    django_db_setup,
    postgres_server,
    s3_bucket,
    s3_server,
)
from tests.world import public_world, world

__all__ = [
    "django_db_modify_db_settings",
    "django_db_setup",
    "postgres_server",
    "public_world",
    "s3_bucket",
    "s3_server",
    "world",
]
