"""Every address × every role × own or other operator's object, against the table beside.

`expected.csv` has a line for each address and method. After a deliberate change, copy the table
that the failing test writes to `var/permissions.csv`, and read the difference.
"""

import csv
from pathlib import Path

import pytest

from cms.postgres.cluster import VAR_DIR

from .addresses import addresses
from .outcomes import Visitor, excerpt
from .sides import Stage, stage
from .values import asked, lines, objects, posted

__all__ = ["stage"]
pytestmark = pytest.mark.django_db

EXPECTED = Path(__file__).with_name("expected.csv")
ACTUAL = VAR_DIR / "permissions.csv"
HEADINGS = ["méthode", "adresse", "nom"]

Table = dict[tuple[str, str, str], dict[str, str]]


def test_every_address_answers_as_the_table_says(stage: Stage) -> None:
    actual, leaking = visited(stage)
    _write(ACTUAL, actual, list(stage.people))
    assert not leaking, "\n".join(leaking)
    expected = _read(EXPECTED)
    new = sorted(set(actual) - set(expected))
    assert not new, f"Adresses sans attente : {new}"
    gone = sorted(set(expected) - set(actual))
    assert not gone, f"Attentes sans adresse : {gone}"
    differences = [
        f"{' '.join(key)} : {role} : {expected[key][role]} attendu, {outcome} obtenu"
        for key, outcomes in actual.items()
        for role, outcome in outcomes.items()
        if expected[key][role] != outcome
    ]
    assert not differences, "\n".join(differences)


# Wagtail's own test of the error page, and what everybody changes of their own account.
FAILS_ON_PURPOSE = "wagtailadmin_error_test"
ONES_OWN = "wagtailadmin_account"


def test_the_table_grants_nothing_that_it_must_not() -> None:
    """Nothing fails; auditors change nothing, nor operators anything of another's."""
    for (method, route, name), outcomes in _read(EXPECTED).items():
        if name == FAILS_ON_PURPOSE:
            continue
        assert not any(one.startswith("500") for one in outcomes.values()), (method, route)
        if name == ONES_OWN:
            continue
        assert not outcomes["audit"].endswith("+"), (method, route)
        assert not outcomes["contributeur (à un autre)"].endswith("+"), (method, route)
        assert not outcomes["anonyme"].endswith("+"), (method, route)


def visited(stage: Stage) -> tuple[Table, list[str]]:
    table: Table = {}
    leaking = []
    visitors = {role: Visitor(person) for role, person in stage.people.items()}
    for address in addresses():
        for words in lines(address):
            for method in ("GET", "POST"):
                outcomes = table[method, address.filled(words), address.name] = {}
                for role, visitor in visitors.items():
                    side = stage.other if role.endswith("(à un autre)") else stage.own
                    values = {**objects(stage, side, address), **words}
                    path = "/" + address.filled(values)
                    question = asked(stage, side, address.name, values)
                    form = posted(side, address) if method == "POST" else {}
                    outcomes[role], body = visitor.visit(method, path, question, form)
                    if role.startswith("contributeur") and (found := excerpt(body)):
                        leaking.append(f"{method} {path} : {role} : {found}")
    return table, leaking


def _read(path: Path) -> Table:
    with path.open(newline="") as file:
        return {
            tuple(row.pop(heading) for heading in HEADINGS): row  # type: ignore[misc]
            for row in csv.DictReader(file, delimiter=";")
        }


def _write(path: Path, table: Table, roles: list[str]) -> None:
    path.parent.mkdir(exist_ok=True)
    with path.open("w", newline="") as file:
        writer = csv.DictWriter(file, [*HEADINGS, *roles], delimiter=";", lineterminator="\n")
        writer.writeheader()
        for key, outcomes in table.items():
            writer.writerow({**dict(zip(HEADINGS, key, strict=True)), **outcomes})
