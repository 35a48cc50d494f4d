"""The demonstration, made through the product's own functions, in one transaction.

An interrupted build leaves nothing behind; the next one starts again.
"""

from collections.abc import Callable

from django.db import transaction

from home.models import HomePage

from . import accounts, content_pages, directory, pages

Progress = Callable[[str], object]


def is_built() -> bool:
    """Whether the demonstration, or any other content, is already there."""
    return HomePage.objects.exists()


@transaction.atomic
def build(progress: Progress = lambda line: None) -> None:
    people = accounts.create_accounts()
    home = pages.create_home(people)
    accounts.join_afmm(people, home)
    for name in pages.create_operators(people, home):
        progress(f"  {name}")
    progress(f"  contenus : {content_pages.create_content(people, home)} pages")
    progress(f"  annuaire : {directory.load(people)} attributions")
