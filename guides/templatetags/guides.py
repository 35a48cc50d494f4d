"""Template filters of the guides."""

from django import template
from django.utils import timezone

from cms.editorial import freshness

register = template.Library()


@register.filter
def to_verify(verified_on: str | None) -> bool:
    """Whether the guide's last verification is too old today, or missing."""
    return freshness.to_verify(verified_on, timezone.localdate())
