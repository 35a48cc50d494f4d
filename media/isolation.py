"""The popular tags of screenshots are everybody’s: operators’ members are not shown them."""

from typing import Any

from wagtail.images.views import chooser, images

from cms.editorial.isolation import operators_of


class OwnScreenshotsFilterSet(images.ImagesFilterSet):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if operators_of(self.request.user):
            self.filters.pop("tag", None)


class OwnScreenshotsChooseView(chooser.ImageChooseView):
    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        if operators_of(self.request.user):
            context["popular_tags"] = []
        return context


def connect() -> None:
    """Wagtail offers no hook for either."""
    images.IndexView.filterset_class = OwnScreenshotsFilterSet
    chooser.ImageChooserViewSet.choose_view_class = OwnScreenshotsChooseView
