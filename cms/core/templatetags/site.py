"""What every public page says of the site."""

from django import template

from cms.core import site_settings
from cms.core.models import SiteSettings

register = template.Library()


@register.simple_tag
def contacts_and_announcement() -> SiteSettings:
    return site_settings.current()
