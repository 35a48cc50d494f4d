"""The admin's own addresses of screenshots."""

from django.urls import URLPattern, path
from wagtail import hooks

from . import screenshot_log, views
from .replacement import ReplacementView

hooks.register("register_log_actions", screenshot_log.register)


@hooks.register("register_admin_urls")
def screenshot_urls() -> list[URLPattern]:
    return [
        path("captures/<int:screenshot_id>/", views.screenshot, name="screenshot"),
        path("captures/<int:screenshot_id>/original/", views.original, name="screenshot_original"),
        path(
            "captures/<int:screenshot_id>/nouvelle/",
            ReplacementView.as_view(),
            name="screenshot_replacement",
        ),
    ]
