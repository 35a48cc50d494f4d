"""Fixtures of the import."""

import pytest

from directory.tariff import provision_tiers


@pytest.fixture
def tiers(db: None) -> None:
    provision_tiers()
