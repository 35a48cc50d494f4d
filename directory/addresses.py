"""Where a number's page is."""

from urllib.parse import urlencode

from django.urls import reverse

from .numbers import Kind, Number
from .rules import keyword_fault


def code_address(code: str, typed_date: str = "", keyword: str = "") -> str:
    """The address of a short code's page, with the day and the keyword where they are known.

    STOP and CONTACT are on every number: they tell no editors apart.
    """
    keyword = "" if keyword_fault(keyword) else keyword
    query = {name: value for name, value in (("date", typed_date), ("mot", keyword)) if value}
    return reverse("lookup", args=[code]) + (f"?{urlencode(query)}" if query else "")


def number_address(number: Number, typed: str) -> str:
    """Where any number that was typed is answered: short codes have pages of their own."""
    if number.kind is Kind.SHORT_CODE:
        return code_address(number.text, keyword=number.keyword)
    return f"{reverse('find_number')}?{urlencode({'numero': typed})}"
