"""Workbooks as programs write them: our reader, beside openpyxl's, and by hand where it is not."""

import io
import zipfile
from datetime import date, datetime, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from directory.importing.faults import UnreadableFileError
from directory.importing.workbook import workbook_rows

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SHEET = f'<worksheet xmlns="{MAIN}"><sheetData>{{}}</sheetData></worksheet>'
SHARED = (
    '<Relationship Id="rId9" Target="sharedStrings.xml" Type="http://schemas.openxmlformats.org/'
    'officeDocument/2006/relationships/sharedStrings"/>'
)
TEXT = st.text(max_size=20).filter(
    lambda text: not ILLEGAL_CHARACTERS_RE.search(text) and not text.startswith("=")
)
VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**9), 10**9),
    st.floats(-1e9, 1e9).filter(lambda value: value == 0 or abs(value) > 1e-9),
    st.datetimes(datetime(1990, 1, 1), datetime(2099, 1, 1)).map(  # noqa: DTZ001
        lambda moment: moment.replace(microsecond=0)
    ),
    st.dates(date(1990, 1, 1), date(2099, 1, 1)),
    TEXT.filter(lambda text: "_x" not in text and "\r" not in text),
)


def workbook(sheet: str, shared: str = "") -> bytes:
    """openpyxl's workbook with another first sheet, and with texts that its cells share."""
    book, written, changed = Workbook(), io.BytesIO(), io.BytesIO()
    assert book.active is not None
    book.active.append(["texte"])
    book.save(written)
    relations = "xl/_rels/workbook.xml.rels"
    with zipfile.ZipFile(written) as before, zipfile.ZipFile(changed, "w") as after:
        parts = {name: before.read(name).decode() for name in before.namelist()}
        parts["xl/worksheets/sheet1.xml"] = sheet
        if shared:
            parts["xl/sharedStrings.xml"] = f'<sst xmlns="{MAIN}">{shared}</sst>'
            parts[relations] = parts[relations].replace("</", f"{SHARED}</", 1)
        for name, content in parts.items():
            after.writestr(name, content)
    return changed.getvalue()


def rows(sheet: str, shared: str = "") -> list[list[str]]:
    return list(workbook_rows(workbook(SHEET.format(sheet), shared)))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(VALUES, max_size=5), max_size=5))
def test_it_reads_what_openpyxl_reads(table: list[list[object]]) -> None:
    book, file = Workbook(), io.BytesIO()
    assert book.active is not None
    for line in table:
        book.active.append(line)
    book.save(file)
    theirs = [
        [_typed(value) for value in line]
        for line in load_workbook(file).worksheets[0].iter_rows(values_only=True)
    ]
    ours = list(workbook_rows(file.getvalue()))
    assert _trimmed(ours) == _trimmed(theirs)


def _trimmed(table: list[list[str]]) -> list[list[str]]:
    """Without the empty cells at the ends, which are written or not."""
    for line in table:
        while line and not line[-1]:
            line.pop()
    while table and not table[-1]:
        table.pop()
    return table


def _typed(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "oui" if value else "non"
        case datetime():
            return value.isoformat(sep=" ").removesuffix(" 00:00:00")
        case float():
            return f"{value:.10g}"
    return str(value)


def test_cells_and_rows_may_be_left_out() -> None:
    assert rows('<row r="3"><c r="B3"><v>1</v></c><c><v>2</v></c></row><row/>') == [
        *([], []),
        ["", "1", "2"],
        [],
    ]


def test_texts_in_pieces_and_escapes() -> None:
    inline = '<row><c t="inlineStr"><is><r><t>Éch</t></r><r><t>o_x000D_</t></r></is></c>'
    shared = "<si><t>un</t></si><si><r><t>de</t></r><r><t>ux</t></r><rPh><t>non</t></rPh></si>"
    found = rows(f'{inline}<c t="s"><v>1</v></c></row>', shared)
    assert found == [["Écho\r", "deux"]]


def test_names_may_have_a_prefix() -> None:
    prefixed = (
        f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData><x:row><x:c><x:f>1+1</x:f><x:v>2</x:v></x:c>'
        "</x:row></x:sheetData></x:worksheet>"
    )
    assert list(workbook_rows(workbook(prefixed))) == [["2"]]


def test_errors_times_and_what_is_no_date_stay_visible() -> None:
    found = rows(
        '<row><c t="e"><v>#N/A</v></c><c t="d"><v>2024-01-31</v></c><c t="d"><v>hier</v></c>'
        '<c t="str"><v>mot</v></c><c t="b"><v>0</v></c><c/><c><v>8.81E+04</v></c></row>'
    )
    assert found == [["#N/A", "2024-01-31", "hier", "mot", "non", "", "88100"]]


def test_a_time_is_no_day() -> None:
    book, file = Workbook(), io.BytesIO()
    assert book.active is not None
    book.active.append([time(8, 30)])
    book.save(file)
    assert list(workbook_rows(file.getvalue())) == [["08:30:00"]]


@pytest.mark.parametrize(
    ("sheet", "why"),
    [
        ('<row><c r="XFD1"><v>1</v></c></row>', "colonnes remplies"),
        ('<row><c t="s"><v>7</v></c></row>', "ne peut pas être lu"),
        ('<row><c r="?"><v>1</v></c></row>', "ne peut pas être lu"),
        ("<row>", "ne peut pas être lu"),
    ],
    ids=["wide", "text", "place", "cut"],
)
def test_what_is_damaged_is_refused(sheet: str, why: str) -> None:
    with pytest.raises(UnreadableFileError, match=why):
        rows(sheet)


def test_formatted_but_empty_columns_do_no_harm() -> None:
    assert rows('<row><c><v>1</v></c><c r="XFD1" s="0"/></row>') == [["1"]]


def test_entities_and_bombs_are_refused() -> None:
    entities = '<!DOCTYPE x [<!ENTITY a "aaaa">]>' + SHEET.format("<row><c><v>&a;</v></c></row>")
    with pytest.raises(UnreadableFileError, match="définitions XML"):
        list(workbook_rows(workbook(entities)))
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/bomb", bytes(101 * 1024 * 1024))
    with pytest.raises(UnreadableFileError, match="trop volumineux"):
        list(workbook_rows(file.getvalue()))
