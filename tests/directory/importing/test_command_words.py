"""What the import's command says of a file that it cannot open, or a price too high: in French."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from directory.rules import price_fault
from directory.tariff import TariffTier


@pytest.mark.parametrize(
    ("name", "reason"), [("rien.csv", "il n’existe pas."), ("", "c’est un dossier.")]
)
def test_a_file_that_cannot_be_opened(tmp_path: Path, name: str, reason: str) -> None:
    with pytest.raises(CommandError, match=reason):
        call_command("import_directory", str(tmp_path / name))


def test_prices_are_written_in_french() -> None:
    tier = TariffTier(digit="7", maximum=Decimal("0.99"), valid_from=date(2021, 1, 1))
    assert str(tier) == "7xxxx : 0,99\u00a0€ au plus"
    fault = price_fault([tier], "78123", Decimal(9), date(2026, 1, 1)) or ""
    assert fault.endswith("à cette date : 0,99\u00a0€.")
