"""The WSGI application served by gunicorn, which runs no system checks by itself."""

import logging
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.base")

application = get_wsgi_application()

from cms.core.checks import refuse_unsafe_start  # noqa: E402  (the settings come first)
from cms.core.logs import without_address  # noqa: E402

logging.getLogger("gunicorn.error").addFilter(without_address)
refuse_unsafe_start()
