"""How the demonstration writes a page: created by its author, approved by a moderator."""

from datetime import date
from functools import cache
from pathlib import Path

from django.core.files.images import ImageFile
from wagtail.models import Page

from cms.core.models import User
from cms.editorial.organisation import Organisation
from cms.editorial.pages import PublishedPage
from cms.editorial.publishing import publish
from media.models import Screenshot

from .accounts import People
from .screens.places import hotspots
from .shapes import DemoStep

PNG = Path(__file__).parent / "screens" / "png"


class Screens:
    """An organisation's own copies of the screens that its pages show."""

    def __init__(self, organisation: Organisation, author: User) -> None:
        self.organisation = organisation
        self.author = author
        self.get = cache(self._create)

    def _create(self, name: str) -> Screenshot:
        path = PNG / f"{name}.png"
        screenshot = Screenshot(
            title=name, collection=self.organisation.collection, uploaded_by_user=self.author
        )
        screenshot.attest(self.author)
        with path.open("rb") as file:
            screenshot.file = ImageFile(file, name=path.name)
            screenshot.save()
        return screenshot


def step(one: DemoStep, screens: Screens) -> dict[str, object]:
    """A step as the StreamField takes it."""
    return {
        "title": one.title,
        "condition": one.condition,
        "instruction": one.instruction_html,
        "note": one.note,
        "screenshot": {
            "image": screens.get(one.screen),
            "alt_text": one.alt,
            "hotspots": hotspots(one),
        },
    }


def as_draft(page: PublishedPage) -> PublishedPage:
    page.live = False
    return page


def create(page: PublishedPage, parent: Page, author: User) -> None:
    page.owner = author
    parent.add_child(instance=as_draft(page))
    page.save_revision(user=author)


def publish_page(
    page: PublishedPage, people: People, verified_by: str = "", verified_on: date | None = None
) -> None:
    """Approved by a moderator; verified by its operator on a day, where a day is given."""
    publish(
        page.get_latest_revision(),
        approved_by=people["afmm-moderateur"],
        verified_by=verified_by,
        verified_on=verified_on,
    )
