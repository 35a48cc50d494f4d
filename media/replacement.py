"""A new screenshot in the place of a frozen one: the guide that takes it up is a proposal."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.urls import reverse
from wagtail.images.views.images import CreateView

from cms.core.typography import fr

from .models import Screenshot


class ReplacementView(CreateView):
    """Wagtail's form of a new image, with the title and the collection of the frozen one."""

    page_title = "Captures d’écran"

    def get_initial_form_instance(self) -> Screenshot:
        frozen = get_object_or_404(Screenshot, pk=self.kwargs["screenshot_id"])
        if not self.permission_policy.user_has_permission_for_instance(
            self.request.user, "change", frozen
        ):
            raise PermissionDenied
        return Screenshot(
            title=frozen.title,
            description=frozen.description,
            collection=frozen.collection,
            uploaded_by_user=self.request.user,
        )

    def get_page_subtitle(self) -> str:
        return f"Nouvelle capture, à la place de «\u00a0{self.form.instance.title}\u00a0»"

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        here = {"url": "", "label": self.get_page_subtitle()}
        return [*super().get_breadcrumbs_items()[:-1], here]

    def get_add_url(self) -> str:
        return reverse("screenshot_replacement", args=[self.kwargs["screenshot_id"]])

    def get_success_message(self, instance: Screenshot) -> str:
        return fr(
            f"« {instance.title} » est ajoutée. Dans le guide, à l’étape qui la montre : "
            "« Changer d’écran », puis soumettez-le."
        )
