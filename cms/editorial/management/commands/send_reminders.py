"""Remind people of what waits for them: `manage.py send_reminders`, every morning or hour."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from cms.editorial.reminding import send_reminders


class Command(BaseCommand):
    help = "Envoie les rappels : relectures, modifications demandées, pages à vérifier."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"Rappels envoyés : {send_reminders(timezone.localdate())}.")
