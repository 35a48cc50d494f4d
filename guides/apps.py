from django.apps import AppConfig


class GuidesConfig(AppConfig):
    """Operators and their step-by-step guides."""

    name = "guides"
    verbose_name = "Guides"

    def ready(self) -> None:
        from . import sharing

        sharing.connect()
