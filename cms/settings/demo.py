"""The demonstration on one's own machine: what `make run` and `manage.py` use by default."""

import os

from cms.postgres.cluster import VAR_DIR

from .base import *  # noqa: F403

DEMONSTRATION = True
# Published with the source, hence refused by a system check under any other settings.
SECRET_KEY = "demonstration-seulement"  # noqa: S105
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]", "testserver"]
PORT = int(os.environ.get("PORT", "8000"))
PUBLIC_URL = WAGTAILADMIN_BASE_URL = f"http://127.0.0.1:{PORT}"

# A demonstration asks nothing of other sites.
CHECK_OTHER_SITES = False

# Loopback has no TLS.
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = False
SECURE_HSTS_SECONDS = 0

EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = VAR_DIR / "mail"
