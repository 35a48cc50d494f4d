"""The directory's choosers: for those who may read what they list, drafts included.

They choose, and have no form to create.
"""

from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.urls import URLPattern
from wagtail.permissions import policy_registry
from wagtail.snippets.views.chooser import SnippetChooserViewSet

READING = ("add", "change", "view")


class DirectoryChooserViewSet(SnippetChooserViewSet):
    """Wagtail's own shows any snippet to whoever may enter the admin."""

    def construct_view(self, view_class: Any, **kwargs: Any) -> Any:
        view = super().construct_view(view_class, **kwargs)

        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **values: Any) -> HttpResponseBase:
            policy = policy_registry.get_by_type(self.model)
            if not policy.user_has_any_permission(request.user, READING):
                raise PermissionDenied
            answer: HttpResponseBase = view(request, *args, **values)
            return answer

        return guarded

    def get_urlpatterns(self) -> list[URLPattern]:
        """Wagtail's « create » fails where there is no form for it."""
        return [pattern for pattern in super().get_urlpatterns() if pattern.name != "create"]
