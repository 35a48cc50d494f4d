"""French typography for people: pure functions from values to display text, no Django here.

Every function accepts what the answers hold (str, Decimal, date) and returns plain text,
except `day_html`. A value that is missing gives "" rather than an error: templates stay simple.
"""

import itertools
import re
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

NBSP = "\u00a0"
THIN = "\u202f"  # narrow no-break space

PARIS = ZoneInfo("Europe/Paris")
MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)

# One pass; HTML tags are matched first so that nothing inside them changes.
_RULES = re.compile(
    rf"(?P<tag><[^>]*>)"
    rf"|(?P<thin>[ {NBSP}]+(?=[;!?]))"
    rf"|(?P<wide>[ {THIN}]+(?=[:€%»])|(?<![ {NBSP}{THIN}«])(?=»))"
    rf"|(?P<open>«[ {NBSP}{THIN}]*)"
    rf"|(?P<apostrophe>(?<=[^\W\d_])'(?=[\w«]))"
)
_BY_RULE = {"thin": THIN, "wide": NBSP, "open": f"«{NBSP}", "apostrophe": "’"}


# The same texts are shown again and again: a guide's page has sixty.
@lru_cache(maxsize=4096)
def fr(text: str) -> str:
    """Make spaces non-breaking before ; ! ? : € % and inside « », and curl apostrophes.

    Idempotent. Only spaces already typed are changed, so that URLs and times stay as they are.
    """
    return _RULES.sub(lambda found: _BY_RULE.get(found.lastgroup or "", found[0]), text)


def euros(amount: Decimal | str | None) -> str:
    """3 → « 3 € », 0.5 → « 0,50 € », None → ""."""
    if amount is None or amount == "":
        return ""
    cents = Decimal(amount).quantize(Decimal("0.01"))
    shown = cents.to_integral_value() if cents == cents.to_integral_value() else cents
    return f"{shown}{NBSP}€".replace(".", ",")


def yes_or_no(value: bool) -> str:
    return "oui" if value else "non"


def number(value: int) -> str:
    """1204 → « 1 204 »."""
    return f"{value:,}".replace(",", THIN)


def counted(value: int, one: str, several: str) -> str:
    """« 1 création », « 1 204 créations »; none is singular, as in French."""
    return f"{number(value)} {several if value > 1 else one}"


def _as_date(value: date | str | None) -> date | None:
    """Of a moment, the day that it is in Paris."""
    if isinstance(value, datetime):
        return (value.astimezone(PARIS) if value.tzinfo else value).date()
    return value if isinstance(value, date) else date.fromisoformat(value) if value else None


def _spell(value: date | str | None, first: str) -> str:
    on = _as_date(value)
    if on is None:
        return ""
    return f"{day_and_month(on, first)} {on.year}"


def day_and_month(on: date, first: str = "1er") -> str:
    """« 1er avril », where the year goes without saying."""
    return f"{first if on.day == 1 else on.day}{NBSP}{MONTHS[on.month - 1]}"


def day(value: date | str | None) -> str:
    """A date or ISO string as « 1er avril 2026 », for attributes and text mails."""
    return _spell(value, "1er")


def moment(value: datetime | None) -> str:
    """« 1er avril 2026 à 14:30 », in Paris."""
    return f"{day(value)} à {value.astimezone(PARIS):%H:%M}" if value else ""


def instant(value: datetime | None) -> str:
    """The same to the second, where entries are told apart."""
    return f"{moment(value)}{value.astimezone(PARIS)::%S}" if value else ""


def day_html(value: date | str | None) -> str:
    """The same as HTML, with the ordinal raised."""
    return _spell(value, "1<sup>er</sup>")


def dial(value: str) -> str:
    """What a `tel:` link needs: digits and a leading + only."""
    return re.sub(r"(?!^\+)\D", "", value.strip())


def phone(value: str) -> str:
    """A French number in pairs (08 numbers as 0 800 123 456); short and foreign ones as typed."""
    digits = dial(value).replace("+33", "0", 1)
    if len(digits) != 10 or digits[0] != "0":
        return value.strip()
    cuts = (0, 1, 4, 7, 10) if digits[1] == "8" else (0, 2, 4, 6, 8, 10)
    return NBSP.join(digits[a:b] for a, b in itertools.pairwise(cuts))


def domain(url: str) -> str:
    """The host of a web address as it is written, « www. » included."""
    return urlsplit(url).netloc


def host(url: str) -> str:
    """A web address as people say it: without scheme, « www. » or final slash."""
    return re.sub(r"^https?://(www\.)?", "", url).rstrip("/")
