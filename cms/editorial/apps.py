from django.apps import AppConfig


class EditorialConfig(AppConfig):
    """Organisations, approval and publication. Knows pages; has never heard of a guide."""

    name = "cms.editorial"
    label = "editorial"
    verbose_name = "Publication"

    def ready(self) -> None:
        from . import (
            audit,
            audit_workflow,
            comment_mail,
            isolation_filters,
            kept,
            signals,
            turns,
        )

        audit.connect()
        audit_workflow.connect()
        comment_mail.connect()
        signals.connect()
        isolation_filters.connect()
        turns.connect()
        kept.connect()
