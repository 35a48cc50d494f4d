"""The manual in the admin."""

from wagtail import hooks

from . import manual

hooks.register("register_admin_urls", lambda: manual.urls)
hooks.register("register_help_menu_item", manual.menu_item)
hooks.register("construct_help_menu", manual.only_ours)
