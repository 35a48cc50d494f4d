from django.apps import AppConfig


class EditorialConfig(AppConfig):
    """Organisations, approval and publication. Knows pages; has never heard of a guide."""

    name = "cms.editorial"
    label = "editorial"
    verbose_name = "Publication"

    def ready(self) -> None:
        from . import audit, cancellation, isolation_filters, signals

        audit.connect()
        signals.connect()
        isolation_filters.connect()
        cancellation.connect()
