"""Logins and permissions: one entry each, whoever changes them, by whatever way."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import reverse
from wagtail.log_actions import LogContext
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from cms.core.audit import actions
from cms.core.models import User
from tests.factories import ScreenshotFactory, UserFactory
from tests.journal import new_entries, new_lines

pytestmark = pytest.mark.django_db
LOGIN = "/admin/login/"


def sign_in(client: Client, name: str, password: str) -> None:
    client.post(
        LOGIN, {"username": name, "password": password}, headers={"x-forwarded-for": "192.0.2.7"}
    )


@pytest.fixture
def user(db: None) -> User:
    access = Permission.objects.get(codename="access_admin")
    user = UserFactory(username="camille")
    user.user_permissions.add(access)
    return user


@pytest.mark.parametrize(
    ("name", "password", "expected"),
    [
        ("camille", "demo-infoconso", (actions.LOGIN, "camille")),
        ("camille", "faux", (actions.LOGIN_FAILED, "camille")),
        ("mon-mot-de-passe", "faux", (actions.LOGIN_FAILED, "Compte inconnu")),
    ],
)
@pytest.mark.usefixtures("user")
def test_a_login(
    client: Client,
    django_capture_on_commit_callbacks: Any,
    name: str,
    password: str,
    expected: tuple[str, str],
) -> None:
    """Where they come from is on the line, and nowhere in the database."""
    with (
        new_entries() as entries,
        new_lines() as lines,
        django_capture_on_commit_callbacks(execute=True),
    ):
        sign_in(client, name, password)
    assert [(entry.action, entry.label) for entry in entries] == [expected]
    assert "192.0.2.7" not in str(entries[0].data) and "mot-de-passe" not in str(lines)
    [line] = lines
    assert (line["action"], line["object"]["title"]) == expected
    assert line["data"] == {"address": "127.0.0.1", "forwarded_for": "192.0.2.7"}
    assert bool(line["who"]["id"]) == (expected[0] == actions.LOGIN)


def test_a_line_is_one_line_whatever_was_typed(
    user: User, django_capture_on_commit_callbacks: Any
) -> None:
    odd = 'a\nb\u2028c\x85dé🎈"\\'
    with new_lines() as lines, django_capture_on_commit_callbacks(execute=True):
        save(user, username=odd)
    [line] = lines
    assert line["data"]["changes"]["username"] == ["camille", odd]


def test_a_logout(user: User, client: Client) -> None:
    client.force_login(user)
    with new_entries() as entries:
        client.post(reverse("wagtailadmin_logout"))
    assert [(entry.action, entry.user) for entry in entries] == [(actions.LOGOUT, user)]


def save(user: User, **values: Any) -> None:
    for name, value in values.items():
        setattr(user, name, value)
    user.save()


def new_password(user: User) -> None:
    user.set_password("une autre phrase")
    user.save()


def no_password(user: User) -> None:
    user.set_unusable_password()
    user.save(update_fields=["password"])


def group(name: str = "Un groupe") -> Group:
    return Group.objects.get_or_create(name=name)[0]


def page_permission() -> GroupPagePermission:
    return GroupPagePermission(
        group=group(),
        page=Page.get_first_root_node(),
        permission=Permission.objects.get(codename="change_page"),
    )


def collection_permission() -> GroupCollectionPermission:
    return GroupCollectionPermission(
        group=group(),
        collection=Collection.get_first_root_node(),
        permission=Permission.objects.get(codename="choose_image"),
    )


CHANGES: list[tuple[Callable[[User], object], str, str]] = [
    (lambda user: save(user, is_superuser=True), actions.ACCOUNT, "superutilisateur : non → oui"),
    (lambda user: save(user, is_active=False), actions.ACCOUNT, "actif : oui → non"),
    (lambda user: save(user, email="a@b.example"), actions.ACCOUNT, "courriel : "),
    (new_password, actions.PASSWORD, "Mot de passe changé"),
    (no_password, actions.PASSWORD, "Mot de passe changé"),
    (lambda user: user.groups.add(group()), actions.GROUPS, "+ Un groupe"),
    (lambda user: group().user_set.set([user]), actions.GROUPS, "+ Un groupe"),
    (lambda user: user.user_permissions.clear(), actions.RIGHTS, "− wagtailadmin.access_admin"),
    (
        lambda user: group().permissions.add(Permission.objects.get(codename="access_admin")),
        actions.RIGHTS,
        "+ wagtailadmin.access_admin",
    ),
    (lambda user: page_permission().save(), actions.RIGHTS, "+ change_page (page « Root »)"),
    (
        lambda user: collection_permission().save(),
        actions.RIGHTS,
        "+ choose_image (collection « Root »)",
    ),
    (lambda user: UserFactory(is_superuser=True), actions.ACCOUNT, "superutilisateur : non → oui"),
]


@pytest.mark.parametrize(("change", "action", "words"), CHANGES)
def test_a_change_is_one_entry(
    user: User, change: Callable[[User], object], action: str, words: str
) -> None:
    group()
    with new_entries() as entries, LogContext(user=user):
        change(user)
    [entry] = entries
    assert entry.action == action and words in entry.message and entry.user == user


@pytest.mark.parametrize("permission", [page_permission, collection_permission])
def test_a_permission_taken_is_one_entry(permission: Callable[[], Any], user: User) -> None:
    given = permission()
    given.save()
    with new_entries() as entries:
        type(given).objects.filter(pk=given.pk).delete()
    [entry] = entries
    assert entry.message.startswith("Permissions modifiées : − ")


def test_a_group_that_goes_is_not_told_permission_by_permission(user: User) -> None:
    page_permission().save()
    with new_entries() as entries:
        group().delete()
    assert not entries


@pytest.mark.parametrize(
    "nothing",
    [
        lambda user: user.save(),
        lambda user: save(user, first_name="Autre"),
        lambda user: UserFactory(),
        lambda user: user.groups.set([]),
        lambda user: user.check_password("demo-infoconso"),
    ],
)
def test_what_opens_nothing_is_no_entry(user: User, nothing: Callable[[User], object]) -> None:
    with new_entries() as entries:
        nothing(user)
    assert not entries


def test_a_renewed_hash_is_no_new_password(user: User, settings: Any) -> None:
    settings.PASSWORD_HASHERS = [
        "django.contrib.auth.hashers.PBKDF2PasswordHasher",
        *settings.PASSWORD_HASHERS,
    ]
    former = user.password
    with new_entries() as entries:
        assert user.check_password("demo-infoconso")
    assert User.objects.get(pk=user.pk).password != former and not entries


def test_accounts_closed_in_a_list(client: Client) -> None:
    """Wagtail's bulk action updates them without saving."""
    admin, user = UserFactory(is_superuser=True), UserFactory()
    client.force_login(admin)
    with new_entries() as entries:
        client.post(
            reverse("wagtail_bulk_action", args=["core", "user", "set_active_state"]),
            {"mark_as_active": "False"},
            query_params={"id": user.pk, "next": "/admin/"},
        )
    [entry] = entries
    assert (entry.user, entry.label) == (admin, str(user)) and "oui → non" in entry.message


@pytest.mark.parametrize(
    ("kind", "make"), [("core.user", UserFactory), ("media.screenshot", ScreenshotFactory)]
)
def test_what_is_deleted_in_a_list(client: Client, kind: str, make: Callable[[], Any]) -> None:
    """Wagtail says nothing of it: it is told as what is deleted alone."""
    admin, gone = UserFactory(is_superuser=True), make()
    client.force_login(admin)
    with new_entries() as entries:
        client.post(
            reverse("wagtail_bulk_action", args=[*kind.split("."), "delete"]),
            query_params={"id": gone.pk, "next": "/admin/"},
        )
    assert not type(gone).objects.filter(pk=gone.pk).exists()
    told = {(entry.action, entry.label, entry.user) for entry in entries}
    account = {(actions.DELETED, str(gone), admin)} if kind == "core.user" else set()
    assert told == {("wagtail.delete", str(gone), admin)} | account


def test_the_screen_of_a_group(client: Client) -> None:
    """Wagtail gives permissions on pages and collections in bulk, without signals."""
    admin = UserFactory(is_superuser=True)
    client.force_login(admin)
    address = reverse("wagtailusers_groups:edit", args=[group().pk])
    kinds = ("page", "image", "document", "collection")
    form = {"name": "Un groupe"} | {
        f"{kind}_permissions-{name}": "0" for kind in kinds for name in FORMS
    }
    given = {
        "page_permissions-TOTAL_FORMS": "1",
        "page_permissions-0-page": Page.get_first_root_node().pk,
        "page_permissions-0-permissions": ["change_page", "publish_page"],
        "image_permissions-TOTAL_FORMS": "1",
        "image_permissions-0-collection": Collection.get_first_root_node().pk,
        "image_permissions-0-permissions": [Permission.objects.get(codename="choose_image").pk],
    }
    with new_entries() as entries:
        client.post(address, form | given)
        client.post(address, form)
    told = [entry.message for entry in entries if entry.action == actions.RIGHTS]
    rights = [one.replace("\u00a0", " ") for one in told]
    assert rights[:2] == [
        "Permissions modifiées : + change_page (page « Root »), + publish_page (page « Root »)",
        "Permissions modifiées : + choose_image (collection « Root »)",
    ]
    assert len(rights) == 5 and all(" − " in one for one in rights[2:]), "each taken is told too"
    assert {entry.user for entry in entries} == {admin}


FORMS = ("TOTAL_FORMS", "INITIAL_FORMS", "MIN_NUM_FORMS", "MAX_NUM_FORMS")


def test_the_screen_of_an_account(client: Client) -> None:
    """Wagtail's own entry, and one for each kind of change."""
    admin, user = UserFactory(is_superuser=True), UserFactory()
    client.force_login(admin)
    form = {
        **{name: getattr(user, name) for name in ("username", "email", "first_name", "last_name")},
        "is_active": "on",
        "is_superuser": "on",
        "groups": [group().pk],
        "password1": "une autre phrase",
        "password2": "une autre phrase",
    }
    with new_entries() as entries:
        client.post(reverse("wagtailusers_users:edit", args=[user.pk]), form)
    assert sorted(entry.action for entry in entries) == [
        actions.ACCOUNT,
        actions.GROUPS,
        actions.PASSWORD,
        "wagtail.edit",
    ]
    assert {entry.user for entry in entries} == {admin}
