"""The report of dead links in the admin."""

from wagtail import hooks

from .links import report

hooks.register("register_admin_urls", lambda: report.urls)
hooks.register("register_reports_menu_item", report.menu_item)
