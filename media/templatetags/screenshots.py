"""What the admin says of a screenshot."""

from typing import Any

from django import template

from media import frozen
from media.models import Screenshot

register = template.Library()


@register.simple_tag(takes_context=True)
def why_kept(context: dict[str, Any], screenshot: Screenshot) -> str:
    """Why it is not to be deleted, naming only what the reader may see; empty where it may be."""
    return frozen.why_kept(screenshot, context["request"].user)
