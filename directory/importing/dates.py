"""Days as they are written in files."""

import re
from datetime import date, timedelta

ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?: 00:00(?::00)?)?")
FRENCH = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?: 00:00(?::00)?)?")
SERIAL = re.compile(r"\d{5}(?:\.0)?")
# Excel counts days from here.
EXCEL_EPOCH = date(1899, 12, 30)
EARLIEST, LATEST = date(1990, 1, 1), date(2100, 1, 1)


def day(text: str) -> date:
    """AAAA-MM-JJ, JJ/MM/AAAA, or the number that Excel makes of a date. ValueError if none."""
    try:
        found = _day(text)
    except (ValueError, OverflowError):
        raise ValueError(
            f"« {text[:30]} » n’est pas une date (AAAA-MM-JJ ou JJ/MM/AAAA)."
        ) from None
    if not EARLIEST <= found <= LATEST:
        raise ValueError(f"Date invraisemblable : {found:%d/%m/%Y}.")
    return found


def _day(text: str) -> date:
    if not text.isascii():
        raise ValueError
    if match := ISO.fullmatch(text):
        return date(*map(int, match.groups()))
    if match := FRENCH.fullmatch(text):
        return date(*map(int, reversed(match.groups())))
    if is_serial(text):
        return EXCEL_EPOCH + timedelta(days=int(float(text)))
    raise ValueError


def is_serial(text: str) -> bool:
    """Whether `text` is a date as Excel's own number: understood, but worth a warning."""
    return bool(SERIAL.fullmatch(text))
