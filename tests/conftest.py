"""Fixtures of the whole suite."""

import pytest

from cms.core import site_settings
from cms.core.models import SiteSettings
from tests.servers import django_db_modify_db_settings, postgres_server, s3_bucket, s3_server
from tests.world import public_world, world

__all__ = [
    "django_db_modify_db_settings",
    "postgres_server",
    "public_world",
    "s3_bucket",
    "s3_server",
    "world",
]


@pytest.fixture(autouse=True)
def fresh_site_settings() -> None:
    """As just read, so that no test counts their query nor sees those of another."""
    site_settings.current.remember(SiteSettings())
