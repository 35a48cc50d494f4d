"""Fixtures: a small site with AFMM, two operators and the people who work on it."""

from dataclasses import dataclass

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from wagtail.models import Page, Site

from cms.core.models import User
from cms.editorial.models import Organisation, Publication
from cms.editorial.provisioning import (
    AUDITORS,
    REVIEWERS,
    WRITERS,
    provision_afmm,
    provision_operator,
)
from cms.editorial.publishing import publish
from directory.provisioning import provision_directory
from guides.models import GuidePage, GuidesIndexPage, OperatorPage
from home.models import HomePage

from .factories import (
    GuidePageFactory,
    GuidesIndexPageFactory,
    HomePageFactory,
    OperatorPageFactory,
    ScreenshotFactory,
    UserFactory,
    step,
)


@dataclass
class World:
    """AFMM's two moderators and writer, and one operator with a contributor and a draft guide."""

    home: HomePage
    index: GuidesIndexPage
    orange: OperatorPage
    organisation: Organisation
    guide: GuidePage
    contributor: User
    moderator: User
    second_moderator: User
    writer: User

    def publish(self, page: Page) -> Publication:
        """Publish the latest revision, as an approval by the moderator would."""
        revision = page.get_latest_revision() or page.save_revision(user=self.contributor)
        return publish(revision, approved_by=self.moderator, verified_by=self.organisation.name)


@pytest.fixture
def world(db: None) -> World:
    root = Page.get_first_root_node()
    welcome = list(root.get_children())
    home = HomePageFactory(parent=root)
    Site.objects.update_or_create(
        is_default_site=True, defaults={"root_page": home, "hostname": "testserver"}
    )
    for page in welcome:
        page.delete()
    provision_afmm(home)
    provision_directory()
    index = GuidesIndexPageFactory(parent=home)
    orange = OperatorPageFactory(parent=index, title="Orange", slug="orange")
    organisation = provision_operator("Orange", orange)
    reviewers = Group.objects.get(name=REVIEWERS)
    contributor = UserFactory(groups=[organisation.group])
    screen = ScreenshotFactory(collection=organisation.collection)
    guide = GuidePageFactory(parent=orange, slug="bloquer", owner=contributor, steps=[step(screen)])
    guide.save_revision(user=contributor)
    return World(
        home=home,
        index=index,
        orange=orange,
        organisation=organisation,
        guide=guide,
        contributor=contributor,
        moderator=UserFactory(groups=[reviewers]),
        second_moderator=UserFactory(groups=[reviewers]),
        writer=UserFactory(groups=[Group.objects.get(name=WRITERS)]),
    )


@pytest.fixture
def public_world(world: World) -> World:
    """The same, with every page public."""
    for page in (world.home, world.index, world.orange, world.guide):
        world.publish(page)
    return world


@pytest.fixture
def admin(world: World) -> User:
    return UserFactory(is_superuser=True)


@pytest.fixture
def auditor(world: World, client: Client) -> Client:
    """An auditor, signed in."""
    client.force_login(UserFactory(groups=[Group.objects.get(name=AUDITORS)]))
    return client


def signed_in(user: User) -> Client:
    """Another browser, for tests of several people."""
    client = Client()
    client.force_login(user)
    return client
