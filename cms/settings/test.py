"""The test suite: the production settings on a real PostgreSQL, with files and mail kept apart."""

import tempfile
from pathlib import Path

from .base import *  # noqa: F403
from .base import DATABASES, STORAGES

SECRET_KEY = "tests-seulement"  # noqa: S105
ALLOWED_HOSTS = ["*"]
PUBLIC_URL = WAGTAILADMIN_BASE_URL = "http://testserver"
DEMONSTRATION = True
CHECK_OTHER_SITES = False

SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = False
SECURE_HSTS_SECONDS = 0
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
DATABASES["default"]["CONN_MAX_AGE"] = 0

# Removed when the process ends.
_FILES = tempfile.TemporaryDirectory(prefix="infoconso-tests-")
STORAGES["default"]["OPTIONS"]["location"] = str(Path(_FILES.name) / "private")
STORAGES["public"]["OPTIONS"]["location"] = str(Path(_FILES.name) / "public")
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
