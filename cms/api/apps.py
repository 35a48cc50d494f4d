from django.apps import AppConfig


class ApiConfig(AppConfig):
    """The headless API: one instance that lists each app's endpoints."""

    name = "cms.api"
    label = "api"
    verbose_name = "API"
