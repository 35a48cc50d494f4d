"""The editor's form of a guide."""

from typing import Any

from cms.editorial.forms import PublishedPageForm
from cms.editorial.organisation import Organisation, organisation_of

from .domains import declared, refusal


class GuideForm(PublishedPageForm):
    """Checks what only the page's place in the tree tells."""

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        self._check_portal(values.get("portal_url") or "")
        organisation = organisation_of(self.parent_page)
        if organisation and organisation.kind == Organisation.Kind.OPERATOR:
            self._check_screens(organisation)
        return values

    def _check_portal(self, url: str) -> None:
        """A link under an operator's name leads to that operator."""
        if url and (refused := refusal(url, declared(self.parent_page.specific.domains))):
            self.add_error("portal_url", refused)

    def _check_screens(self, organisation: Organisation) -> None:
        """An operator shows its own screens: nobody else's may be published through a guide."""
        for number, step in enumerate(self.cleaned_data.get("steps") or [], start=1):
            image = step.value["screenshot"]["image"]
            if image and not image.collection.path.startswith(organisation.collection.path):
                self.add_error(
                    "steps",
                    f"Étape {number} : choisissez un écran de la collection "
                    f"« {organisation.name} ».",
                )
