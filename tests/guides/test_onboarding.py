"""An operator is let in by one form, and shown out at once."""

import re
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.core import mail
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from wagtail.models import GroupCollectionPermission, GroupPagePermission, ModelLogEntry

from cms.core.models import User
from cms.editorial.models import Organisation
from guides.models import OperatorPage
from tests.factories import UserFactory
from tests.world import World

pytestmark = pytest.mark.django_db

# The worker has a connection of its own.
with_mail = pytest.mark.django_db(transaction=True, serialized_rollback=True)

PASSWORD = "un-long-mot-de-passe"


@pytest.fixture
def admin(client: Client) -> Client:
    client.force_login(UserFactory(is_superuser=True))
    return client


def let_in(client: Client, name: str = "Coriolis", emails: str = "a@coriolis.example") -> Any:
    return client.post(reverse("operator_onboarding"), {"name": name, "emails": emails})


def sent() -> list[mail.EmailMultiAlternatives]:
    """What the worker sends since the last call."""
    mail.outbox.clear()
    call_command("db_worker", batch=True, queue_name="mail", verbosity=0, interval=0)
    return list(mail.outbox)


def choose_password(link: str) -> Client:
    """Follow the link as the invited person; their browser, logged in."""
    browser = Client()
    form = browser.get(link, follow=True)
    address = form.redirect_chain[-1][0]
    browser.post(address, {"new_password1": PASSWORD, "new_password2": PASSWORD})
    return browser


def invited(admin: Client, **words: str) -> list[Any]:
    let_in(admin, **words)
    return sent()


def link_in(message: Any) -> str:
    found = re.search(r"http://testserver(/admin/password_reset/confirm/\S+)", message.body)
    assert found
    return found[1]


@with_mail
def test_one_form_makes_everything(world: World, admin: Client) -> None:
    messages = invited(
        admin,
        emails="a@coriolis.example\nB@Coriolis.example\na@coriolis.example",
    )
    organisation = Organisation.objects.get(name="Coriolis")
    page = OperatorPage.objects.get(slug="coriolis")
    assert organisation.root_page_id == page.pk and not page.live
    assert page.get_parent().pk == world.index.pk
    assert organisation.collection.name == "Coriolis"
    people = User.objects.filter(groups=organisation.group)
    assert {user.email for user in people} == {"a@coriolis.example", "b@coriolis.example"}
    assert not any(user.has_usable_password() for user in people)
    assert set(
        GroupPagePermission.objects.filter(group=organisation.group).values_list("page", flat=True)
    ) == {page.pk}
    assert set(
        GroupCollectionPermission.objects.filter(group=organisation.group).values_list(
            "collection", flat=True
        )
    ) == {organisation.collection_id}
    assert sorted(message.to for message in messages) == [
        ["a@coriolis.example"],
        ["b@coriolis.example"],
    ]
    assert messages[0].subject == "Coriolis\u00a0: votre accès à Infoconso Multimédia"
    assert ModelLogEntry.objects.filter(action="editorial.onboard").count() == 1


@with_mail
def test_the_link_leads_to_work(world: World, admin: Client) -> None:
    (message,) = invited(admin)
    html = message.alternatives[0][0]
    link = link_in(message)
    assert link in html and "a@coriolis.example" in html
    browser = choose_password(link)
    assert browser.login(username="a@coriolis.example", password=PASSWORD)
    page = OperatorPage.objects.get(slug="coriolis")
    assert browser.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).status_code == 200
    assert (
        browser.get(reverse("wagtailadmin_pages:edit", args=[world.orange.pk])).status_code == 302
    )


@with_mail
def test_the_link_serves_once(world: World, admin: Client) -> None:
    (message,) = invited(admin)
    choose_password(link_in(message))
    again = Client().get(link_in(message), follow=True)
    assert "new_password1" not in again.content.decode()


@with_mail
def test_twice_is_once(world: World, admin: Client) -> None:
    invited(admin)
    (second,) = invited(admin, name="coriolis")
    assert Organisation.objects.filter(name__iexact="coriolis").count() == 1
    assert OperatorPage.objects.filter(slug="coriolis").count() == 1
    assert User.objects.filter(email="a@coriolis.example").count() == 1
    choose_password(link_in(second))
    assert invited(admin) == [], "who has a password is not asked"


def test_an_existing_operator_keeps_its_page(world: World, admin: Client) -> None:
    let_in(admin, name="Orange", emails="nouveau@orange.example")
    assert User.objects.get(email="nouveau@orange.example").groups.get() == world.organisation.group
    assert OperatorPage.objects.count() == 1


def test_a_group_that_was_renamed_is_still_the_operator_s(world: World, admin: Client) -> None:
    """A second group would leave the members of the first one free to look around."""
    world.organisation.group.name = "Orange France"
    world.organisation.group.save()
    let_in(admin, name="Orange", emails="nouveau@orange.example")
    colleague = Client()
    colleague.force_login(world.contributor)
    assert colleague.get(reverse("wagtailadmin_reports:site_history")).status_code == 302
    groups = User.objects.get(email="nouveau@orange.example").groups.all()
    assert list(groups) == list(world.contributor.groups.all())


@pytest.mark.parametrize(
    ("name", "emails", "sentence"),
    [
        ("Coriolis", "pas-une-adresse", "n’est pas une adresse"),
        ("!!!", "a@coriolis.example", "il lui faut une lettre"),
        ("AFMM", "a@coriolis.example", "n’est pas un opérateur"),
        ("", "", "w-field__error"),
    ],
)
def test_faults_are_said_and_write_nothing(
    world: World, admin: Client, name: str, emails: str, sentence: str
) -> None:
    response = let_in(admin, name, emails)
    assert response.status_code == 200 and sentence in response.content.decode()
    assert Organisation.objects.count() == 2


def test_an_account_of_somebody_else_is_not_taken(world: World, admin: Client) -> None:
    response = let_in(admin, "Coriolis", world.contributor.email.upper())
    assert "Déjà utilisée" in response.content.decode()
    assert not Organisation.objects.filter(name="Coriolis").exists()


def test_access_ends_at_once(world: World, admin: Client) -> None:
    colleague = Client()
    colleague.force_login(world.contributor)
    edit = reverse("wagtailadmin_pages:edit", args=[world.guide.pk])
    assert colleague.get(edit).status_code == 200
    address = reverse("operator_offboarding", args=[world.organisation.pk])
    assert world.contributor.email in admin.get(address).content.decode()
    sessions = Session.objects.count()
    admin.post(address)
    assert Session.objects.count() == sessions - 1
    assert "/login/" in colleague.get(edit)["Location"]
    assert not Client().login(username=world.contributor.username, password="demo-infoconso")
    assert not User.objects.get(pk=world.contributor.pk).is_active
    assert OperatorPage.objects.filter(pk=world.orange.pk).exists()
    entry = ModelLogEntry.objects.get(action="editorial.offboard")
    assert entry.data["stopped"] == [world.contributor.username]


@with_mail
def test_a_pending_invitation_ends_too(world: World, admin: Client) -> None:
    (message,) = invited(admin)
    organisation = Organisation.objects.get(name="Coriolis")
    admin.post(reverse("operator_offboarding", args=[organisation.pk]))
    page = Client().get(link_in(message), follow=True)
    assert "new_password1" not in page.content.decode()
    assert not User.objects.get(email="a@coriolis.example").has_usable_password()


@with_mail
def test_access_may_open_again(world: World, admin: Client) -> None:
    admin.post(reverse("operator_offboarding", args=[world.organisation.pk]))
    email = world.contributor.email
    (message,) = invited(admin, name="Orange", emails=email)
    choose_password(link_in(message))
    assert Client().login(username=world.contributor.username, password=PASSWORD)


@pytest.mark.parametrize("who", ["contributor", "moderator", "writer"])
def test_only_administrators(world: World, client: Client, who: str) -> None:
    client.force_login(getattr(world, who))
    let_in(client)
    client.post(reverse("operator_offboarding", args=[world.organisation.pk]))
    assert not Organisation.objects.filter(name="Coriolis").exists()
    assert User.objects.get(pk=world.contributor.pk).is_active


def test_addresses_are_taken_as_they_are_pasted(world: World, admin: Client) -> None:
    let_in(admin, emails="A@coriolis.example, b@coriolis.example; <a@coriolis.example>\n")
    names = User.objects.filter(email__endswith="@coriolis.example").values_list("email", flat=True)
    assert sorted(names) == ["a@coriolis.example", "b@coriolis.example"]


def test_each_person_is_named_once(world: World, admin: Client) -> None:
    let_in(admin)
    operator = Organisation.objects.get(name="Coriolis")
    page = admin.get(reverse("operator_offboarding", args=[operator.pk])).content.decode()
    people = page.split("Ces personnes")[1]
    assert people.count("a@coriolis.example") == 1
