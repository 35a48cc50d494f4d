from django.apps import AppConfig


class HomeConfig(AppConfig):
    """The home page, and what composes the other apps."""

    name = "home"
    verbose_name = "Accueil"

    def ready(self) -> None:
        from .search import receivers  # noqa: F401  (connects them)
