"""The damaged file: each bad row is reported once, by line and column, and nothing is written."""

import pytest
from django.core.management import CommandError, call_command

from directory.models import Assignment, Editor, ImportRun, Service, ShortCode

from .files import DAMAGED

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tiers")]

BAD = {
    **dict.fromkeys((2, 4, 6, 8, 10), "numero_court"),
    **dict.fromkeys((12, 14, 54, 56), "mot_cle"),
    **dict.fromkeys((16, 18, 20), "tarif_eur"),
    22: "siren",
    **dict.fromkeys((24, 26, 28, 53), "date_debut"),
    30: "date_fin",
    **dict.fromkeys((32, 34), "telephone"),
    36: "statut",
    38: "abonnement",
    40: "site_web",
    42: "email",
    44: "code_postal",
    46: "service",
    48: "editeur",
    50: "description",
}


@pytest.mark.parametrize("options", [[], ["--dry-run"]])
def test_every_fault_is_told_and_nothing_is_written(
    capsys: pytest.CaptureFixture[str], options: list[str]
) -> None:
    with pytest.raises(CommandError, match=r"28 erreurs\. Rien n’a été enregistré\."):
        call_command("import_directory", str(DAMAGED), *options)
    told = [line.split(" : ")[0] for line in capsys.readouterr().out.splitlines()]
    assert told == [f"ligne {line}, colonne {column}" for line, column in sorted(BAD.items())]
    for model in (Assignment, Editor, Service, ShortCode):
        assert not model._default_manager.exists()


def test_the_ledger_says_that_it_was_refused() -> None:
    with pytest.raises(CommandError):
        call_command("import_directory", str(DAMAGED))
    run = ImportRun.objects.get()
    assert run.status == ImportRun.Status.REFUSED
    assert len(run.plan["faults"]) == len(BAD)
