"""Fixtures of the whole suite, and how it is shared between processes."""

import pytest

from cms.core import site_settings
from cms.core.models import SiteSettings
from tests.servers import (
    django_db_modify_db_settings,
    django_db_setup,
    postgres_server,
    s3_bucket,
    s3_server,
)
from tests.sharing import pytest_collection_modifyitems, pytest_xdist_make_scheduler
from tests.world import admin, auditor, public_world, world

__all__ = [
    "admin",
    "auditor",
    "django_db_modify_db_settings",
    "django_db_setup",
    "postgres_server",
    "public_world",
    "pytest_collection_modifyitems",
    "pytest_xdist_make_scheduler",
    "s3_bucket",
    "s3_server",
    "world",
]


@pytest.fixture(autouse=True)
def fresh_site_settings() -> None:
    """As just read, so that no test counts their query nor sees those of another."""
    site_settings.current.remember(SiteSettings())
