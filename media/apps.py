from django.apps import AppConfig


class MediaConfig(AppConfig):
    """Screenshots, their renditions, and where files are stored."""

    name = "media"
    verbose_name = "Captures d’écran"

    def ready(self) -> None:
        from . import isolation, signals

        signals.connect()
        isolation.connect()
