from django.apps import AppConfig


class DirectoryConfig(AppConfig):
    """Editors, services, short codes, and who held them when."""

    name = "directory"
    verbose_name = "Annuaire"

    def ready(self) -> None:
        from wagtail.permissions import register_permission_policy

        from cms.editorial.records import RecordPolicy

        from .models import Editor, ShortCode
        from .search import receivers  # noqa: F401  (connects them)

        for record in (Editor, ShortCode):
            register_permission_policy(record, RecordPolicy(record))
