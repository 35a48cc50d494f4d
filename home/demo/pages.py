"""The demonstration's pages, each written by its author and published by a moderator."""

from collections.abc import Iterator
from dataclasses import asdict
from functools import cache
from pathlib import Path

from django.core.files.images import ImageFile
from wagtail.models import Page, Site

from cms.core.models import User
from cms.editorial.organisation import Organisation
from cms.editorial.pages import PublishedPage
from cms.editorial.provisioning import provision_operator
from cms.editorial.publishing import publish
from guides.models import GuidePage, GuidesIndexPage, OperatorPage
from home.models import HomePage
from media.models import Screenshot

from . import home as home_page
from . import site
from .accounts import People, join_operator
from .operators import OPERATORS
from .screens.places import hotspots
from .shapes import DemoGuide, DemoOperator, DemoStep

SCREENS = Path(__file__).parent / "screens" / "png"


def create_home(people: People) -> HomePage:
    """The home page, in the place of Wagtail's welcome page."""
    home = HomePage(slug="accueil", **home_page.fields())
    welcome = list(Page.get_first_root_node().get_children())
    _create(home, Page.get_first_root_node(), people["afmm-redacteur"])
    Site.objects.update_or_create(
        is_default_site=True,
        defaults={"root_page": home, "hostname": "localhost", "site_name": "Infoconso Multimédia"},
    )
    for page in welcome:
        page.delete()
    _publish(home, people)
    return home


def create_operators(people: People, home: HomePage) -> Iterator[str]:
    """The guides' index, the operators and their guides; yields each operator's name."""
    index = GuidesIndexPage(title=site.GUIDES_TITLE, slug="guides", lead=site.GUIDES_LEAD)
    _create(index, home, people["afmm-redacteur"])
    _publish(index, people)
    for operator in OPERATORS:
        _create_operator(people, index, operator)
        yield operator.name


def _create_operator(people: People, index: GuidesIndexPage, operator: DemoOperator) -> None:
    page = OperatorPage(
        title=operator.name,
        slug=operator.slug,
        summary=operator.summary,
        offers=list(operator.offers),
        domains="\n".join(operator.domains),
        portals=[("portal", asdict(portal)) for portal in operator.portals],
        contacts=[("contact", asdict(contact)) for contact in operator.contacts],
        exclusions=[("exclusion", asdict(exclusion)) for exclusion in operator.exclusions],
    )
    index.add_child(instance=_draft(page))
    organisation = provision_operator(operator.name, page)
    author = join_operator(people, organisation)
    page.save_revision(user=author)
    _publish(page, people)
    screens = _Screens(organisation, author)
    for guide in operator.guides:
        _create(_guide(guide, screens), page, author)
        _publish(page.get_children().get(slug=guide.slug).specific, people, guide, operator)


def _guide(guide: DemoGuide, screens: "_Screens") -> GuidePage:
    return GuidePage(
        title=guide.title,
        slug=guide.slug,
        summary=guide.summary,
        procedure=guide.procedure,
        solutions=list(guide.solutions),
        offers=list(guide.offers),
        portal_url=guide.portal_url,
        prerequisites="\n".join(guide.prerequisites),
        minutes=guide.minutes,
        effect_delay=guide.effect_delay,
        ends_subscriptions=guide.ends_subscriptions,
        warnings="\n".join(guide.warnings),
        exceptions=[("exception", asdict(exception)) for exception in guide.exceptions],
        steps=[("step", _step(step, screens)) for step in guide.steps],
    )


def _step(step: DemoStep, screens: "_Screens") -> dict[str, object]:
    return {
        "title": step.title,
        "condition": step.condition,
        "instruction": step.instruction_html,
        "note": step.note,
        "screenshot": {
            "image": screens.get(step.screen),
            "alt_text": step.alt,
            "hotspots": hotspots(step),
        },
    }


class _Screens:
    """An operator's own copies of the screens that its guides show."""

    def __init__(self, organisation: Organisation, author: User) -> None:
        self.organisation = organisation
        self.author = author
        self.get = cache(self._create)

    def _create(self, name: str) -> Screenshot:
        path = SCREENS / f"{name}.png"
        screenshot = Screenshot(
            title=name, collection=self.organisation.collection, uploaded_by_user=self.author
        )
        screenshot.attest(self.author)
        with path.open("rb") as file:
            screenshot.file = ImageFile(file, name=path.name)
            screenshot.save()
        return screenshot


def _draft(page: PublishedPage) -> PublishedPage:
    page.live = False
    return page


def _create(page: PublishedPage, parent: Page, author: User) -> None:
    page.owner = author
    parent.add_child(instance=_draft(page))
    page.save_revision(user=author)


def _publish(
    page: PublishedPage,
    people: People,
    guide: DemoGuide | None = None,
    operator: DemoOperator | None = None,
) -> None:
    """Approved by a moderator; a guide with a date was verified by its operator on that day."""
    verified = guide.verified_on if guide else None
    publish(
        page.get_latest_revision(),
        approved_by=people["afmm-moderateur"],
        verified_by=operator.name if operator and verified else "",
        verified_on=verified,
    )
