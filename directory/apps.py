from django.apps import AppConfig


class DirectoryConfig(AppConfig):
    """Editors, services, short codes, and who held them when."""

    name = "directory"
    verbose_name = "Annuaire"

    def ready(self) -> None:
        from .search import receivers  # noqa: F401  (connects them)
