"""What the guides' templates need of Python."""

from collections.abc import Sized
from typing import Any

from django import template
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe

from cms.editorial import freshness
from guides.choices import Offer
from guides.phone import phone

register = template.Library()


@register.filter
def is_doubted(verified: dict[str, str] | None) -> bool:
    """Whether the guide's last verification no longer counts today, or is missing."""
    return freshness.is_doubted(verified["until"] if verified else None, timezone.localdate())


@register.filter
def are_all(offers: Sized) -> bool:
    """Whether these are every offer there is: a list of them all would say less."""
    return len(offers) == len(Offer)


@register.simple_tag(name="phone")
def phone_tag(shot: dict[str, Any], *, eager: bool, next_url: str = "") -> SafeString:
    """A step's screenshot in its phone; safe because every text in it is escaped."""
    return mark_safe(phone(shot, eager=eager, next_url=next_url))  # noqa: S308
