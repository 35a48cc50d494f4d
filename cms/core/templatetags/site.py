"""What every public page says of the site."""

from typing import Any

from django import template

from cms.core import content_checker, site_settings
from cms.core.models import SiteSettings

register = template.Library()


@register.simple_tag
def contacts_and_announcement() -> SiteSettings:
    return site_settings.current()


@register.simple_tag(takes_context=True)
def checker_in_preview(context: dict[str, Any]) -> str:
    return content_checker.in_preview(context.get("request"))
