"""Take up again the tasks of killed workers: `manage.py requeue_tasks`, every ten minutes."""

from typing import Any

from django.core.management.base import BaseCommand

from cms.core.background import take_up_again


class Command(BaseCommand):
    help = "Remet en file les tâches dont le processus a été tué il y a plus d’une demi-heure."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"Tâches remises en file : {take_up_again()}.")
