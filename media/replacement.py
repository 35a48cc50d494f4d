"""A new screenshot in the place of a frozen one: the guide that takes it up is a proposal."""

from django.db.models import Q
from django.urls import reverse
from wagtail.images.views.images import CreateView

from cms.core.typography import fr

from .access import screenshot_for
from .models import Screenshot


class ReplacementView(CreateView):
    """Wagtail's form of a new image, with the title and the collection of the frozen one."""

    page_title = "Captures d’écran"

    def get_initial_form_instance(self) -> Screenshot:
        asked = Q(pk=self.kwargs["screenshot_id"])
        frozen = screenshot_for(self.request, ["change"], asked)
        return Screenshot(
            title=frozen.title,
            description=frozen.description,
            collection=frozen.collection,
            uploaded_by_user=self.request.user,
        )

    def get_page_subtitle(self) -> str:
        return fr(f"Nouvelle capture, à la place de « {self.form.instance.title} »")

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
