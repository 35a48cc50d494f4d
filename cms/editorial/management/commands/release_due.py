"""Release what is due: `manage.py release_due`, every few minutes by cron."""

import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.db import close_old_connections
from django.utils import timezone

from cms.editorial.releasing import release_due


class Command(BaseCommand):
    help = "Publie ce qui est approuvé et dont le jour est venu. Peut être relancée sans risque."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--every", type=int, metavar="SECONDES", help="recommencer, jusqu’à l’arrêt"
        )

    def handle(self, *args: Any, every: int | None = None, **options: Any) -> None:
        while True:
            self._release()
            if every is None:
                return
            close_old_connections()
            time.sleep(every)

    def _release(self) -> None:
        for outcome in release_due(timezone.now()):
            for title in outcome.released:
                self.stdout.write(f"Publié : {title}")
            if outcome.held:
                self.stdout.write(f"Retenu : {outcome.held}.")
