"""The demonstration's pages, each written by its author and published by a moderator."""

from collections.abc import Iterator
from dataclasses import asdict

from wagtail.models import Page, Site

from cms.editorial.provisioning import provision_operator
from guides.models import GuidePage, GuidesIndexPage, OperatorPage
from home.models import HomePage

from . import home as home_page
from . import site
from .accounts import People, join_operator
from .operators import OPERATORS
from .shapes import DemoGuide, DemoOperator
from .writing import Screens, as_draft, create, publish_page, step


def create_home(people: People) -> HomePage:
    """The home page, in the place of Wagtail's welcome page."""
    home = HomePage(slug="accueil", **home_page.fields())
    welcome = list(Page.get_first_root_node().get_children())
    create(home, Page.get_first_root_node(), people["afmm-redacteur"])
    Site.objects.update_or_create(
        is_default_site=True,
        defaults={"root_page": home, "hostname": "localhost", "site_name": "Infoconso Multimédia"},
    )
    for page in welcome:
        page.delete()
    publish_page(home, people)
    return home


def create_operators(people: People, home: HomePage) -> Iterator[str]:
    """The guides' index, the operators and their guides; yields each operator's name."""
    index = GuidesIndexPage(title=site.GUIDES_TITLE, slug="guides", lead=site.GUIDES_LEAD)
    create(index, home, people["afmm-redacteur"])
    publish_page(index, people)
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
    index.add_child(instance=as_draft(page))
    organisation = provision_operator(operator.name, page)
    author = join_operator(people, organisation)
    page.save_revision(user=author)
    publish_page(page, people)
    screens = Screens(organisation, author)
    for guide in operator.guides:
        create(_guide(guide, screens), page, author)
        verified_by = operator.name if guide.verified_on else ""
        written = page.get_children().get(slug=guide.slug).specific
        publish_page(written, people, verified_by, guide.verified_on)


def _guide(guide: DemoGuide, screens: Screens) -> GuidePage:
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
        steps=[("step", step(one, screens)) for one in guide.steps],
    )
