"""The manual, and the report of dead links, in the admin."""

from wagtail import hooks

from . import manual
from .links import report

hooks.register("register_admin_urls", lambda: [*manual.urls, *report.urls])
hooks.register("register_help_menu_item", manual.menu_item)
hooks.register("construct_help_menu", manual.only_ours)
hooks.register("register_reports_menu_item", report.menu_item)
