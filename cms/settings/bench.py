"""The demonstration, apart from itself: another database and other files, for `make bench`."""

from cms.postgres.cluster import VAR_DIR

from .demo import *  # noqa: F403
from .demo import DATABASES, STORAGES

DATABASES["default"]["NAME"] = "infoconso_bench"

_FILES = VAR_DIR / "bench"
STATIC_ROOT = _FILES / "static"
EMAIL_FILE_PATH = _FILES / "mail"
STORAGES["default"]["OPTIONS"]["location"] = _FILES / "private"
STORAGES["public"]["OPTIONS"]["location"] = _FILES / "public"
