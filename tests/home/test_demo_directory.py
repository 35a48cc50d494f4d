"""The demonstration's directory comes from an import, which the ledger shows."""

import pytest

from directory.models import ImportRun
from directory.tariff import provision_tiers
from home.demo import directory

pytestmark = pytest.mark.django_db


def test_the_ledger_shows_how_the_directory_came_to_be() -> None:
    provision_tiers()
    assert directory.load() == 357
    run = ImportRun.objects.get()
    assert (run.file_name, run.status) == ("directory.csv", ImportRun.Status.APPLIED)
    assert run.counts["created"] == 355
