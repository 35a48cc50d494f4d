"""Try the links of the public pages: `manage.py check_links`, every day."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from home.links.checking import check_links


class Command(BaseCommand):
    help = "Essaie les liens des pages publiques ; les morts sont dans Rapports → Liens morts."

    def handle(self, *args: Any, **options: Any) -> None:
        dead = check_links(elsewhere=settings.CHECK_OTHER_SITES)
        self.stdout.write(f"Liens morts : {dead}.")
