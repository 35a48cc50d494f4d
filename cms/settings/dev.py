"""The demonstration with Django's auto-reloading server (`make dev`)."""

from .demo import *  # noqa: F403
from .demo import STORAGES

DEBUG = True
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
