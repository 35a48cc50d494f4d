"""Settings safe for production; every value that differs between sites comes from the environment.

The settings are listed for administrators in the README, and a test keeps that list complete.
"""

from pathlib import Path

import environ

from cms import postgres
from cms.postgres.cluster import VAR_DIR

BASE_DIR = Path(__file__).resolve().parents[2]

env = environ.Env()

# Django ---------------------------------------------------------------------------------------

DEBUG = False
SECRET_KEY = env.str("SECRET_KEY", default="")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])
PUBLIC_URL = env.str("PUBLIC_URL", default="").rstrip("/")
DEMONSTRATION = False
# Of /.well-known/security.txt: an address (mailto:… or https://…), and a day written as
# 2027-06-30T00:00:00Z; without one, it is always some months away.
SECURITY_CONTACT = env.str("SECURITY_CONTACT", default="mailto:deontologie@afmm.fr")
SECURITY_TXT_EXPIRES = env.str("SECURITY_TXT_EXPIRES", default="")

ROOT_URLCONF = "cms.urls"
WSGI_APPLICATION = "cms.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "core.User"

INSTALLED_APPS = [
    "home",
    "guides",
    "directory",
    "media",
    "cms.api",
    "cms.core",
    "wagtail.contrib.settings",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    # The admin's own templates need its addresses; nobody is given a permission on documents.
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "wagtail_modeladmin",
    # After wagtail.admin, whose mails it replaces by its own (cms/editorial/signals.py).
    "cms.editorial",
    "modelcluster",
    "taggit",
    "django_filters",
    "django_tasks",
    "django_tasks_db",
    # Serves the API's documentation page from our own static files instead of a CDN.
    "ninja",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    # Wagtail says « il y a 3 minutes » with it: its words are French only where it is installed.
    "django.contrib.humanize",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.staticfiles",
]

# Sessions, accounts and CSRF exist under /admin/ only: the public site and the API set no cookie
# and do no work for them (docs/adr/0004).
MIDDLEWARE = [
    "cms.core.middleware.security_headers",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.common.CommonMiddleware",
    "cms.core.middleware.admin_stack",
]
ADMIN_PATH = "/admin/"
ADMIN_MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "cms.editorial.isolation_gate.isolation",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
            "builtins": ["cms.core.templatetags.typography"],
        },
    },
]

# Database ---------------------------------------------------------------------------------------

DATABASES = {"default": env.db_url_config(postgres.database_url())}
# Connections live as long as their thread: opening one costs more than a whole answer.
DATABASES["default"]["CONN_MAX_AGE"] = None
# A statement that comes back is planned once a connection, not once a request.
DATABASES["default"].setdefault("OPTIONS", {}).update(server_side_binding=True, prepare_threshold=5)

# Accounts ---------------------------------------------------------------------------------------

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "wagtailadmin_login"
SESSION_COOKIE_PATH = ADMIN_PATH
CSRF_COOKIE_PATH = ADMIN_PATH
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
CSRF_COOKIE_HTTPONLY = True

# Transport --------------------------------------------------------------------------------------

SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = env.int("SECURE_HSTS_SECONDS", default=31_536_000)

# Language and time --------------------------------------------------------------------------------

LANGUAGE_CODE = "fr"
LANGUAGES = [("fr", "Français")]
TIME_ZONE = "Europe/Paris"
USE_I18N = True
USE_TZ = True

# Files ------------------------------------------------------------------------------------------

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "cms" / "static"]
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
MEDIA_URL = "/media/"

S3_BUCKET = env.str("S3_BUCKET", default="")
# Wagtail deletes files in a task, which names the storage in JSON: options are plain values.
if S3_BUCKET:
    from .s3 import s3_storages

    STORAGES = s3_storages(env, S3_BUCKET)
else:
    STORAGES = {
        # Uploads, originals and drafts: no public address (media/storages.py).
        "default": {
            "BACKEND": "media.storages.PrivateFileStorage",
            "OPTIONS": {"location": str(VAR_DIR / "media" / "private")},
        },
        # Copies of the pictures that a publication shows.
        "public": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": str(VAR_DIR / "media" / "public"), "base_url": MEDIA_URL},
        },
    }
STORAGES["staticfiles"] = {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}

# Background work and mail -------------------------------------------------------------------------

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default", "mail"]}}

EMAIL_URL = env.str("EMAIL_URL", default="smtp://localhost:25")
vars().update(env.email_url_config(EMAIL_URL))
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = env.str(
    "DEFAULT_FROM_EMAIL", default="Infoconso Multimédia <ne-pas-repondre@infoconso.example>"
)

# Wagtail ------------------------------------------------------------------------------------------

WAGTAIL_SITE_NAME = "Infoconso Multimédia"
WAGTAILADMIN_BASE_URL = PUBLIC_URL
WAGTAIL_I18N_ENABLED = False
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
# Days and hours are those of Paris for everybody: nobody chooses another clock.
WAGTAIL_USER_TIME_ZONES = [TIME_ZONE]
WAGTAILADMIN_USER_LOGIN_FORM = "cms.core.login.LoginForm"
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAILIMAGES_IMAGE_MODEL = "media.Screenshot"
WAGTAILIMAGES_IMAGE_FORM_BASE = "media.screenshot_form.ScreenshotForm"
WAGTAILIMAGES_EXTENSIONS = ["png", "jpg", "jpeg", "webp", "avif"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 10 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 20_000_000
WAGTAILIMAGES_FORMAT_CONVERSIONS = {"avif": "png", "webp": "png"}
WAGTAIL_FINISH_WORKFLOW_ACTION = "cms.editorial.finish.publish_approved"
WAGTAIL_WORKFLOW_REQUIRE_REAPPROVAL_ON_EDIT = True
WAGTAIL_MODERATION_ENABLED = True
WAGTAILSEARCH_BACKENDS = {
    "default": {"BACKEND": "wagtail.search.backends.database", "SEARCH_CONFIG": "french"}
}

# Review -----------------------------------------------------------------------------------------

# Working days in which a proposal should be reviewed.
REVIEW_WORKING_DAYS = env.int("REVIEW_WORKING_DAYS", default=5)

# Screenshots --------------------------------------------------------------------------------------

# What is under the masks of a screenshot is deleted after so many days (`clean_pictures`).
SCREENSHOT_ORIGINAL_DAYS = env.int("SCREENSHOT_ORIGINAL_DAYS", default=30)

# Links ------------------------------------------------------------------------------------------

# Whether `check_links` asks other sites too.
CHECK_OTHER_SITES = env.bool("CHECK_OTHER_SITES", default=True)

# Directory ----------------------------------------------------------------------------------------

# An import of more changed rows than this is confirmed by somebody else than who brought the file.
IMPORT_SECOND_PERSON_ABOVE = env.int("IMPORT_SECOND_PERSON_ABOVE", default=200)

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json_lines": {"()": "cms.core.logs.JsonLines"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler"},
        "journal": {
            "class": "logging.StreamHandler",
            "stream": "ext://sys.stdout",
            "formatter": "json_lines",
        },
    },
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        # No mail to ADMINS: it would hold the address of the reader beside the number looked up.
        "django": {"handlers": [], "level": "WARNING"},
        # A wrong number is not an incident, and what people look up is not written down.
        "django.request": {"level": "ERROR"},
        # Every entry of the journal, as a JSON line (docs/adr/0021).
        "audit": {"handlers": ["journal"], "level": "INFO", "propagate": False},
    },
}
