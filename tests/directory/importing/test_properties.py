"""Whatever a file holds: never an exception, never a partial import, never an overlap."""

from datetime import date, timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.utils.exceptions import IllegalCharacterError

from directory.importing.columns import COLUMNS
from directory.importing.errors_file import with_reasons
from directory.importing.faults import UnreadableFileError
from directory.importing.plan import Plan
from directory.importing.reading import read
from directory.importing.runs import import_now
from directory.models import Assignment, Editor, Service, ShortCode

from .files import LEGAL, WITHOUT_CODE, csv_file, row, xlsx_file

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tiers")]

MANY = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
ODD = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        ["8.81E+04", "8812", "45678", "31/02/2025", "-1", "1e9", "NaN", "=1+1", "'+33", "\u0301"]
    ),
)
WORKBOOK = xlsx_file(row())
DAYS = st.integers(0, 40).map(lambda days: date(2024, 1, 1) + timedelta(days=days))


@st.composite
def tenures(draw: st.DrawFn) -> dict[str, str]:
    """A row that is legal by itself; together they may not be."""
    begins = draw(DAYS)
    ends = draw(st.one_of(st.none(), st.integers(1, 40).map(lambda n: begins + timedelta(days=n))))
    values = row(
        numero_court=draw(st.sampled_from(["81123", "81124"])),
        mot_cle=draw(st.sampled_from(["", "FOOT", "foot", "été", "ETE"])),
        tarif_eur=draw(st.sampled_from(["3.00", "3.00", "3.00", "4.00", ""])),
        date_debut=begins.isoformat(),
        date_fin=ends.isoformat() if ends else "",
        editeur=draw(st.sampled_from(["Écho Mobile", "Brise"])),
    )
    return values if draw(st.integers(0, 4)) else values | WITHOUT_CODE


@st.composite
def damaged(draw: st.DrawFn) -> dict[str, str]:
    """A row with one cell that may hold anything."""
    return draw(tenures()) | {draw(st.sampled_from(COLUMNS)): draw(ODD)}


def imported(data: bytes) -> Plan | None:
    try:
        return import_now("essai.csv", data)
    except UnreadableFileError:
        return None


def stored() -> list[list[tuple[object, ...]]]:
    models = (Assignment, Editor, Service, ShortCode)
    return [list(model._default_manager.order_by("pk").values_list()) for model in models]


def assert_legal() -> None:
    held = list(Assignment.objects.exclude(short_code=None).order_by("valid_from"))
    for at, one in enumerate(held):
        for other in held[at + 1 :]:
            apart = one.valid_until is not None and one.valid_until <= other.valid_from
            if one.short_code_id == other.short_code_id and not apart:
                assert one.keyword_key and other.keyword_key
                assert one.keyword_key != other.keyword_key
                assert None in (one.price, other.price) or one.price == other.price


@MANY
@given(st.lists(st.lists(tenures(), max_size=6), max_size=3))
def test_files_one_after_the_other_leave_a_legal_state(files: list[list[dict[str, str]]]) -> None:
    point = transaction.savepoint()
    for rows in files:
        before = stored()
        plan = imported(csv_file(*rows))
        assert plan is not None
        if plan.faults:
            assert stored() == before
        else:
            assert_legal()
            again = imported(csv_file(*rows))
            assert again is not None and again.size == 0 and not again.faults
    transaction.savepoint_rollback(point)


@MANY
@given(st.lists(damaged(), min_size=1, max_size=4))
def test_any_cell_is_a_value_or_a_fault(rows: list[dict[str, str]]) -> None:
    point = transaction.savepoint()
    try:
        data = csv_file(*rows)
    except UnicodeEncodeError:
        return
    before = stored()
    plan = imported(data)
    if plan is None or plan.faults:
        assert stored() == before
        if plan is not None:
            with_reasons(data, plan.faults)
    else:
        after = stored()
        again = imported(data)
        assert again is not None and again.size == 0
        assert stored() == after
    transaction.savepoint_rollback(point)


@MANY
@given(st.data())
def test_any_columns_in_any_order_of_either_kind_of_file(data: st.DataObject) -> None:
    point = transaction.savepoint()
    rows = data.draw(st.lists(damaged(), min_size=1, max_size=3))
    columns = data.draw(st.lists(st.sampled_from((*COLUMNS, "motif", "prix")), max_size=27))
    if data.draw(st.booleans()):
        columns = list(data.draw(st.permutations(COLUMNS)))
    rows = [{"motif": "", "prix": "", **one} for one in rows]
    kind = data.draw(st.sampled_from([csv_file, xlsx_file]))
    try:
        content = kind(*rows, columns=columns)
    except (UnicodeEncodeError, IllegalCharacterError):
        return
    before = stored()
    plan = imported(content)
    if plan is None or plan.faults:
        assert stored() == before
    else:
        assert_legal()
        again = imported(content)
        assert again is not None and again.size == 0 and not again.faults
    transaction.savepoint_rollback(point)


@MANY
@given(st.binary(max_size=300), st.integers(0, 5000))
def test_damaged_workbooks_are_read_or_refused(noise: bytes, at: int) -> None:
    data = bytearray(WORKBOOK)
    data[at : at + len(noise)] = noise
    for content in (bytes(data), WORKBOOK[:at] + noise):
        try:
            read(content)
        except UnreadableFileError:
            continue


@MANY
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for content in (data, b"numero_court;date_debut\n" + data, b"PK\x03\x04" + data):
        try:
            read(content)
        except UnreadableFileError:
            continue


def test_the_legal_row_is_legal() -> None:
    assert set(LEGAL) <= set(COLUMNS)
    plan = imported(csv_file(row()))
    assert plan is not None and not plan.faults
