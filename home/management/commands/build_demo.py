"""Build the demonstration's content: `manage.py build_demo`."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from home.demo import build


class Command(BaseCommand):
    help = "Construit le contenu de démonstration, une seule fois."

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMONSTRATION:
            raise CommandError("Refusé : ces réglages ne sont pas ceux de la démonstration.")
        if build.is_built():
            self.stdout.write("Contenu de démonstration : déjà en place.")
            return
        self.stdout.write("Construction du contenu de démonstration…")
        build.build(progress=self.stdout.write)
        self.stdout.write("Contenu de démonstration : en place.")
