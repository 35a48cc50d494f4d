"""The directory's choosers: they choose, and have no form to create."""

from django.urls import URLPattern
from wagtail.snippets.views.chooser import SnippetChooserViewSet


class DirectoryChooserViewSet(SnippetChooserViewSet):
    def get_urlpatterns(self) -> list[URLPattern]:
        """Wagtail's « create » fails where there is no form for it."""
        return [pattern for pattern in super().get_urlpatterns() if pattern.name != "create"]
