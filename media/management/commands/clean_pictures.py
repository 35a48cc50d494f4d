"""Delete the files that nobody should find any more: `manage.py clean_pictures`, every day."""

from typing import Any

from django.core.management.base import BaseCommand

from media.sweeping import forget_originals, sweep


class Command(BaseCommand):
    help = (
        "Supprime les originaux non masqués arrivés à terme et les images publiques "
        "qu’aucune publication ne montre plus."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"Originaux supprimés : {forget_originals()}.")
        self.stdout.write(f"Images publiques retirées : {sweep()}.")
