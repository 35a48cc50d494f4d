from django.apps import AppConfig


class CoreConfig(AppConfig):
    """What every other app builds on."""

    name = "cms.core"
    label = "core"
    verbose_name = "Socle"

    def ready(self) -> None:
        from . import checks, spreadsheets  # noqa: F401  (checks register themselves)
        from .audit import accounts, entries, logins, rights

        for part in (accounts, entries, logins, rights, spreadsheets):
            part.connect()
