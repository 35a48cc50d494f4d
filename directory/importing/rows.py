"""Rows of typed values: each cell parsed, then the rules that look at several cells of one row."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cache

from cms.core.payment import PaymentSolution
from directory import rules
from directory.tariff import TariffTier
from directory.text import fold, keyword_key

from .cleaning import clean, on_one_line
from .columns import COLUMNS
from .dates import is_serial
from .faults import Fault
from .values import EMPTY, Value, parse

REQUIRED = ("date_debut", "editeur", "service")
# Different in nearly every row: remembering what they say would only take memory.
DIFFERENT = ("numero_court", "service", "description", "libelle_facture", "stop")
# Read once the row's country is known.
BY_COUNTRY = ("telephone", "code_postal")

# Code, normalised keyword, and for what has no code: editor and service; then the first day.
Key = tuple[str, str, str, str, date]


@dataclass(slots=True)
class Row:
    """One line of the file. `values` has a key for each column that is there and could be read."""

    line: int
    values: dict[str, Value] = field(default_factory=dict)
    unreadable: frozenset[str] = frozenset()
    faults: tuple[Fault, ...] = ()
    notes: tuple[Fault, ...] = ()

    def refuse(self, column: str, text: str) -> None:
        self.unreadable |= {column}
        self.values.pop(column, None)
        self.faults += (Fault(self.line, column, text),)

    def remark(self, column: str, text: str) -> None:
        self.notes += (Fault(self.line, column, text),)

    def text(self, column: str) -> str:
        value = self.values.get(column)
        return value if isinstance(value, str) else ""

    def day(self, column: str) -> date | None:
        value = self.values.get(column)
        return value if isinstance(value, date) else None

    @property
    def key(self) -> Key | None:
        """What the row is known by; None if that could not be read."""
        begins = self.day("date_debut")
        code = self.text("numero_court")
        if begins is None or self.unreadable & {"numero_court", "mot_cle", "solution"}:
            return None
        if code:
            return (code, keyword_key(self.text("mot_cle")), "", "", begins)
        editor, service = name_key(self.text("editeur")), name_key(self.text("service"))
        return ("", "", editor, service, begins) if editor and service else None


def name_key(name: str) -> str:
    """Editors and services are known by name, without case or accents."""
    return fold(on_one_line(name))


class RowReader:
    """Reads rows; what an editor's cell says is worked out once, not at each of its rows.

    `country_of` gives the country of an editor whose row does not say it.
    """

    def __init__(
        self, tiers: Iterable[TariffTier], country_of: Callable[[str], str], columns: Iterable[str]
    ) -> None:
        self.tiers = list(tiers)
        self.country_of = country_of
        self.columns = [(at, name) for at, name in enumerate(columns) if name in COLUMNS]
        self._remembered = cache(cell_value)

    def read(self, line: int, cells: tuple[str, ...]) -> Row:
        row = Row(line)
        later: dict[str, str] = {}
        for at, column in self.columns:
            if column in BY_COUNTRY:
                later[column] = cells[at]
            else:
                self._cell(row, column, cells[at], "")
        if later:
            country = row.text("pays") or self.country_of(name_key(row.text("editeur")))
            for column, text in later.items():
                self._cell(row, column, text, country)
        check(row, self.tiers)
        return row

    def _cell(self, row: Row, column: str, text: str, country: str) -> None:
        value, fault, note = (
            cell_value(column, text, country)
            if column in DIFFERENT
            else self._remembered(column, text, country)
        )
        if fault:
            row.refuse(column, fault)
        else:
            row.values[column] = value
        if note:
            row.remark(column, note)


def cell_value(column: str, text: str, country: str) -> tuple[Value, str, str]:
    """The value of one cell, what is wrong with it, and what one should know about it."""
    try:
        cleaned = clean(text)
        if not cleaned:
            if column in REQUIRED:
                raise ValueError("Cette cellule ne peut pas être vide.")
            return EMPTY.get(column, ""), "", ""
        if column == "telephone":
            return rules.normalise_phone(cleaned, country), "", ""
        value = parse(column, cleaned)
        if column == "code_postal" and (fault := rules.postal_code_fault(str(value), country)):
            raise ValueError(fault)
    except ValueError as error:
        return None, str(error), ""
    if isinstance(value, date) and is_serial(cleaned):
        return value, "", f"{cleaned} a été lu comme le {value:%d/%m/%Y}, date d’Excel."
    return value, "", ""


def check(row: Row, tiers: list[TariffTier]) -> None:
    """What the cells of one row must agree on."""
    _check_code(row)
    begins, ends = row.day("date_debut"), row.day("date_fin")
    if begins and ends and ends <= begins:
        row.refuse("date_fin", "La fin doit être après le début.")
    price = row.values.get("tarif_eur")
    if not isinstance(price, Decimal) or not begins or "numero_court" in row.unreadable:
        return
    if fault := rules.price_fault(tiers, row.text("numero_court"), price, begins):
        row.refuse("tarif_eur", fault)


def _check_code(row: Row) -> None:
    """SMS+ has a short code, the other solutions have none."""
    if row.unreadable & {"numero_court", "solution"}:
        return
    code = row.text("numero_court")
    solution = row.values.get("solution")
    if solution == PaymentSolution.SMS_PLUS and not code:
        row.refuse("numero_court", "Une attribution SMS+ a un numéro court.")
    elif solution not in (None, PaymentSolution.SMS_PLUS):
        if code:
            row.refuse("numero_court", "Seul SMS+ a un numéro court : laissez cette cellule vide.")
        if row.text("mot_cle"):
            row.refuse("mot_cle", "Seul SMS+ a des mots-clés : laissez cette cellule vide.")
