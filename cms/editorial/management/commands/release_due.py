"""Release what is due: `manage.py release_due`, every few minutes by cron."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from cms.editorial.releasing import release_due


class Command(BaseCommand):
    help = "Publie ce qui est approuvé et dont le jour est venu. Peut être relancée sans risque."

    def handle(self, *args: Any, **options: Any) -> None:
        for outcome in release_due(timezone.now()):
            for title in outcome.released:
                self.stdout.write(f"Publié : {title}")
            if outcome.held:
                self.stdout.write(f"Retenu : {outcome.held}.")
