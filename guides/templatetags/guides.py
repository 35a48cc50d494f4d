"""What the guides' templates need of Python."""

from typing import Any

from django import template
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe

from cms.editorial import freshness
from guides.phone import phone

register = template.Library()


@register.filter
def to_verify(verified_on: str | None) -> bool:
    """Whether the guide's last verification is too old today, or missing."""
    return freshness.to_verify(verified_on, timezone.localdate())


@register.simple_tag(name="phone")
def phone_tag(shot: dict[str, Any], *, eager: bool, next_url: str = "") -> SafeString:
    """A step's screenshot in its phone; safe because every text in it is escaped."""
    return mark_safe(phone(shot, eager=eager, next_url=next_url))  # noqa: S308
