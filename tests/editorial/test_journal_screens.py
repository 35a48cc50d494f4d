"""Auditors read the whole journal, and the file of each page and record."""

import csv
import io
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.db import transaction
from django.test import Client
from django.urls import reverse
from wagtail.log_actions import log
from wagtail.models import PageLogEntry

from cms.editorial.provisioning import AUDITORS
from cms.editorial.records import publish_record
from tests.factories import EditorFactory, GuidePageFactory, UserFactory
from tests.journal import public_digest
from tests.world import World

pytestmark = pytest.mark.django_db
JOURNAL = "/admin/journal/"
QUERIES = 24


def test_the_auditor_reads_everything(public_world: World, auditor: Client) -> None:
    """What Wagtail's own history hides for want of a permission, too."""
    secret = log(Group.objects.get(name=AUDITORS), "wagtail.edit", user=public_world.moderator)
    body = auditor.get(JOURNAL).content.decode()
    assert "A publié" in body and secret.label in body
    assert public_digest(public_world)[:12] in body
    assert public_world.moderator.username in body


def test_filters_and_file(public_world: World, auditor: Client) -> None:
    question = {"action": "wagtail.publish", "label": public_world.guide.title}
    question |= {"user": public_world.moderator.pk, "export": "csv"}
    response = auditor.get(JOURNAL, question)
    text = b"".join(response).decode("utf-8-sig")
    [row] = csv.DictReader(io.StringIO(text))
    assert row["Objet"] == public_world.guide.title and row["Événement"] == "A publié"
    assert row["Empreinte après"] == public_digest(public_world)


def test_what_people_wrote_is_no_formula_in_its_file(world: World, auditor: Client) -> None:
    log(world.guide, "wagtail.edit", data={"comment": "=HYPERLINK(1)"})
    response = auditor.get(JOURNAL, {"action": "wagtail.edit", "export": "csv"})
    text = b"".join(response).decode("utf-8-sig")
    told = [row["Motif ou commentaire"] for row in csv.DictReader(io.StringIO(text))]
    assert "'=HYPERLINK(1)" in told


def test_queries_do_not_grow(
    public_world: World, auditor: Client, django_assert_num_queries: Any
) -> None:
    auditor.get(JOURNAL)
    with django_assert_num_queries(QUERIES):
        auditor.get(JOURNAL)
    for _ in range(10):
        log(public_world.guide, "wagtail.edit", user=UserFactory())
        log(EditorFactory(), "wagtail.edit", user=UserFactory())
    with django_assert_num_queries(QUERIES):
        auditor.get(JOURNAL)


@pytest.mark.parametrize("who", ["contributor", "writer", "moderator"])
def test_it_is_for_auditors_and_administrators(world: World, client: Client, who: str) -> None:
    client.force_login(getattr(world, who))
    for path in (JOURNAL, "/admin/journal/results/", "/admin/public-le/"):
        assert client.get(path).status_code == 302
    client.force_login(UserFactory(is_superuser=True))
    assert client.get(JOURNAL).status_code == 200


def test_a_page_in_its_file(public_world: World, auditor: Client) -> None:
    """Its events, each revision, and what it changed: Wagtail's own are for editors."""
    guide = public_world.guide
    guide.title = "Une suite"
    revision = guide.save_revision(user=public_world.contributor, log_action=True)
    body = auditor.get(f"/admin/lecture/wagtailcore.page/{guide.pk}/").content.decode()
    path = f"/admin/lecture/wagtailcore.page/{guide.pk}/changements/{revision.pk}/"
    assert path in body and "A publié" in body
    changed = auditor.get(path).content.decode()
    assert "<ins>Une" in changed and "<del>Bloquer" in changed
    shown = auditor.get(f"/admin/lecture/wagtailcore.page/{guide.pk}/revisions/{revision.pk}/")
    assert "Une suite" in shown.content.decode()


def test_a_record_in_its_file(world: World, auditor: Client) -> None:
    editor = EditorFactory(name="Nova")
    editor.name = "Nova bis"
    revision = editor.save_revision(log_action=True)
    path = f"/admin/lecture/directory.editor/{editor.pk}/"
    listing = auditor.get(reverse("wagtailsnippets_directory_editor:list")).content.decode()
    assert path in listing
    assert "A enregistré des modifications" in auditor.get(path).content.decode()
    assert "Nova bis" in auditor.get(f"{path}revisions/{revision.pk}/").content.decode()
    assert "Nova bis" in auditor.get(f"{path}changements/{revision.pk}/").content.decode()
    with transaction.atomic():
        publish_record(revision, approved_by=world.moderator)
    public = auditor.get(f"/admin/public-le/directory.editor/{editor.pk}/").content.decode()
    assert "Nova bis" in public and world.moderator.username in public and editor.digest() in public
    past = auditor.get(f"/admin/public-le/directory.editor/{editor.pk}/?le=2020-01-01T12:00")
    assert "n’était pas publique" in past.content.decode()


def test_a_file_of_anything_else_is_refused(world: World, auditor: Client) -> None:
    for path in ("core.user/1/", "rien.rien/1/", "rien/1/"):
        assert auditor.get(f"/admin/lecture/{path}").status_code == 404
        assert auditor.get(f"/admin/public-le/{path}").status_code == 404
    other = world.guide.save_revision()
    path = f"/admin/lecture/wagtailcore.page/{world.orange.pk}/revisions/{other.pk}/"
    assert auditor.get(path).status_code == 404


def test_entries_of_pages_that_are_gone_are_kept(world: World, auditor: Client) -> None:
    page = GuidePageFactory(parent=world.orange, title="Disparue")
    log(page, "wagtail.delete", user=world.moderator, deleted=True)
    page.delete()
    assert "Disparue" in auditor.get(JOURNAL).content.decode()
    assert PageLogEntry.objects.filter(page_id=page.pk).exists()
