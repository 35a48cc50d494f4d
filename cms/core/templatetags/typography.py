"""Thin template filters over `cms.core.typography`."""

from datetime import date

from django import template
from django.template.defaultfilters import stringfilter
from django.utils.safestring import SafeString, mark_safe

from cms.core import typography

register = template.Library()

register.filter("fr", stringfilter(typography.fr), is_safe=True)
register.filter("euros", typography.euros)
register.filter("day_text", typography.day)
register.filter("moment", typography.moment)
register.filter("instant", typography.instant)
register.filter("phone", stringfilter(typography.phone))
register.filter("dial", stringfilter(typography.dial))
register.filter("domain", stringfilter(typography.domain))
register.filter("host", stringfilter(typography.host))


@register.filter
def day(value: date | str | None) -> SafeString:
    """« 1er avril 2026 » with the ordinal raised; safe because made of digits and month names."""
    return mark_safe(typography.day_html(value))  # noqa: S308
