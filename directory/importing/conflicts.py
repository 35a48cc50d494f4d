"""Attributions that cannot hold on one day: found among the file's rows and what stays stored.

The database refuses them too, but at the first one, and not by line and column.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from directory.assignment import Assignment

from .existing import end_of
from .faults import Fault

Group = tuple[str, object]


class Held(NamedTuple):
    """An attribution as it will be; `line` is 0 if the file does not touch it."""

    begins: date
    line: int
    assignment: Assignment
    price_is_known: bool = True

    def __str__(self) -> str:
        if self.line:
            return f"celle de la ligne {self.line}"
        if self.assignment.valid_until is None:
            return f"celle de l’annuaire qui court depuis le {self.begins:%d/%m/%Y}"
        ends = self.assignment.valid_until
        return f"celle de l’annuaire qui va du {self.begins:%d/%m/%Y} au {ends:%d/%m/%Y}"


def overlaps(one_place: Iterable[Held]) -> Iterator[Fault]:
    """Faults among the attributions of one short code, or of one service of one editor.

    Each is blamed on the row that comes last in the file, once per pair.
    """
    latest: dict[Group, Held] = {}
    for held in sorted(one_place, key=lambda held: (held.begins, held.line)):
        blamed = set()
        for column, text, group in list(_forbidden(held, latest)):
            other = latest.get(group)
            if other is None or end_of(other.assignment) <= held.begins:
                continue
            line = max(held.line, other.line)
            pair = (held.line, other.line)
            if line and pair not in blamed:
                blamed.add(pair)
                partner = other if line == held.line else held
                yield Fault(line, column, text.format(partner))
        for group in _groups(held):
            if group not in latest or end_of(latest[group].assignment) < end_of(held.assignment):
                latest[group] = held


def _groups(held: Held) -> Iterator[Group]:
    """What `held` is to later ones: a keyword, a dedicated or shared code, a price."""
    yield ("keyword", _keyword(held))
    yield ("dedicated", not held.assignment.keyword_key)
    if held.price_is_known and held.assignment.price is not None:
        yield ("price", held.assignment.price)


def _forbidden(held: Held, latest: dict[Group, Held]) -> Iterator[tuple[str, str, Group]]:
    """Column, sentence and group for everything that must not hold at the same time."""
    yield (
        "date_debut",
        "Ces dates chevauchent {}, pour le même numéro ou le même service.",
        ("keyword", _keyword(held)),
    )
    if not held.assignment.short_code_id:
        return
    yield (
        "mot_cle",
        "Un numéro sans mot-clé est réservé à un seul service : ces dates chevauchent {}.",
        ("dedicated", bool(held.assignment.keyword_key)),
    )
    price = held.assignment.price
    if held.price_is_known and price is not None:
        for group in latest:
            if group[0] == "price" and group[1] != price:
                yield ("tarif_eur", "Un numéro court n’a qu’un tarif par jour : voyez {}.", group)


def _keyword(held: Held) -> str:
    """What tells attributions of one place apart: a keyword, or the payment solution."""
    assignment = held.assignment
    return assignment.keyword_key if assignment.short_code_id else assignment.solution
