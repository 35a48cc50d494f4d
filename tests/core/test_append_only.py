"""An entry of the journal is written once, whoever tries what."""

from collections.abc import Callable

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import DatabaseError, connection, transaction
from wagtail.log_actions import log
from wagtail.models import Collection, ModelLogEntry, PageLogEntry, Revision

from cms.core.audit.entries import AppendOnlyError
from cms.core.models import User
from tests.factories import UserFactory
from tests.world import World

pytestmark = pytest.mark.django_db

TABLES = ("wagtailcore_pagelogentry", "wagtailcore_modellogentry")


@pytest.fixture
def entry(db: None) -> ModelLogEntry:
    return log(UserFactory(), "wagtail.edit")


def change(entry: ModelLogEntry) -> None:
    entry.label = "Autre"
    entry.save()


@pytest.mark.parametrize(
    "attempt",
    [
        change,
        lambda entry: entry.delete(),
        lambda entry: ModelLogEntry.objects.filter(pk=entry.pk).delete(),
        lambda entry: ModelLogEntry.objects.bulk_update([entry], ["label"]),
        lambda entry: ModelLogEntry.objects.filter(pk=entry.pk).update(user=None),
        lambda entry: ModelLogEntry.objects.filter(pk=entry.pk)._raw_delete("default"),
        lambda entry: entry.content_type.delete(),
    ],
)
def test_the_application_changes_nothing(
    entry: ModelLogEntry, attempt: Callable[[ModelLogEntry], object]
) -> None:
    label = entry.label
    with pytest.raises((AppendOnlyError, DatabaseError)), transaction.atomic():
        attempt(entry)
    assert ModelLogEntry.objects.get(pk=entry.pk).label == label


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("statement", ["UPDATE {} SET label = ''", "DELETE FROM {}", "TRUNCATE {}"])
def test_nor_does_its_database_account(world: World, table: str, statement: str) -> None:
    log(world.guide, "wagtail.edit")
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        # The suite goes without this one, to empty its own database (tests/servers.py).
        cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER core_append_only_truncate")
        with (
            pytest.raises(DatabaseError, match="neither changed nor deleted"),
            transaction.atomic(),
        ):
            cursor.execute(statement.format(table))


def test_what_it_is_about_may_go(world: World) -> None:
    """Wagtail and Django forget pages, revisions and accounts; the journal does not."""
    revision = world.guide.latest_revision
    log(world.guide, "wagtail.edit", user=world.contributor, revision=revision)
    world.guide.delete()
    assert not Revision.objects.filter(pk=revision.pk).exists()
    User.objects.filter(pk=world.contributor.pk).delete()
    kept = PageLogEntry.objects.filter(revision_id=revision.pk).latest("pk")
    assert kept.user_id == world.contributor.pk
    assert kept.data["who"] == f"{world.contributor.get_full_name()} ({world.contributor})"


def test_types_without_entries_may_go(db: None) -> None:
    ContentType.objects.create(app_label="gone", model="gone").delete()


def test_a_name_is_kept_for_what_no_person_did(db: None) -> None:
    assert "who" not in log(Collection.get_first_root_node(), "wagtail.edit").data
