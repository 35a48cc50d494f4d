"""The import in the admin: upload, plan, confirmation, second person, errors, ledger."""

from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, TestCase

from cms.core.models import User
from cms.editorial.provisioning import AUDITORS
from directory.importing.reading import MAX_BYTES
from directory.models import Assignment, ImportRun
from tests.background import work
from tests.factories import UserFactory
from tests.world import World, signed_in

from .files import DAMAGED, csv_file, imported, row

pytestmark = pytest.mark.django_db

IMPORT = "/admin/annuaire/import/"
LEDGER = "/admin/annuaire/imports/"


def upload(client: Client, content: bytes, name: str = "annuaire.csv", **options: str) -> Any:
    """The page of the run, once the worker has planned it."""
    return worked(client, IMPORT, {"file": SimpleUploadedFile(name, content), **options})


def confirm(client: Client, run: ImportRun, action: str = "confirm") -> Any:
    """The page of the run, once the worker has applied it."""
    run.refresh_from_db()
    data = {"action": action, "digest": run.plan_digest}
    return worked(client, f"{IMPORT}{run.pk}/", data)


def worked(client: Client, address: str, data: dict[str, Any]) -> Any:
    with TestCase.captureOnCommitCallbacks(execute=True):
        response = client.post(address, data)
    if response.status_code != 302:
        return response
    work()
    return client.get(response["Location"])


def text(response: Any) -> str:
    assert response.status_code == 200
    return response.content.decode()


def test_a_plan_is_read_then_confirmed(world: World) -> None:
    client = signed_in(world.writer)
    assert "Importer l’annuaire" in text(client.get(IMPORT))
    shown = text(upload(client, csv_file(row())))
    assert "1 création, 0 modification, 0 fin, 0 inchangée." in shown
    assert "Rien n’est encore enregistré." in shown
    assert not Assignment.objects.exists()

    run = ImportRun.objects.get()
    assert "L’import est enregistré." in text(confirm(client, run))
    assert Assignment.objects.count() == 1
    run.refresh_from_db()
    assert (run.status, run.created_by, run.confirmed_by) == ("applied", world.writer, world.writer)
    assert "n’attend plus de confirmation" in text(confirm(client, run))


def test_many_changes_ask_for_a_second_person(world: World, settings: Any) -> None:
    settings.IMPORT_SECOND_PERSON_ABOVE = 1
    writer, moderator = signed_in(world.writer), signed_in(world.moderator)
    shown = text(upload(writer, csv_file(row(), row(numero_court="81124"))))
    assert "Confirmer et enregistrer" not in shown
    run = ImportRun.objects.get()
    assert run.status == ImportRun.Status.WAITING
    assert "Une autre personne" in text(confirm(writer, run))
    assert not Assignment.objects.exists()

    assert "attend une deuxième personne" in text(moderator.get(IMPORT))
    assert "Confirmer et enregistrer" in text(moderator.get(f"{IMPORT}{run.pk}/"))
    confirm(moderator, run)
    assert Assignment.objects.count() == 2
    run.refresh_from_db()
    assert run.confirmed_by == world.moderator


def test_a_plan_that_is_no_longer_true_is_not_applied(world: World) -> None:
    client = signed_in(world.writer)
    upload(client, csv_file(row(tarif_eur="4")))
    imported(row())
    run = ImportRun.objects.get(status="planned")
    shown = text(confirm(client, run))
    assert "L’annuaire a changé depuis ce plan." in shown
    assert "<del>3.00</del> → <ins>4.00</ins>" in shown
    assert Assignment.objects.get().price == 3
    run.refresh_from_db()
    confirm(client, run)
    assert Assignment.objects.get().price == 4


def test_a_file_that_changed_on_disk_is_not_applied(world: World) -> None:
    client = signed_in(world.writer)
    upload(client, csv_file(row()))
    run = ImportRun.objects.get()
    run.file.storage.delete(run.file.name)
    assert "n’est plus là tel quel" in text(confirm(client, run))
    assert not Assignment.objects.exists()


def test_edits_by_hand_are_shown_and_replaced_if_ticked(world: World) -> None:
    client = signed_in(world.writer)
    imported(row())
    Assignment.objects.update(price=2)
    assert "Modifié à la main" in text(upload(client, csv_file(row())))
    upload(client, csv_file(row()), overwrite="on")
    confirm(client, ImportRun.objects.get(status="planned", overwrite_edited=True))
    assert Assignment.objects.get().price == 3


def test_errors_are_listed_and_downloaded(world: World) -> None:
    client = signed_in(world.writer)
    shown = text(upload(client, DAMAGED.read_bytes(), 'a"b\r\n.csv'))
    assert "28 erreurs" in shown and "Télécharger le fichier avec les motifs" in shown
    assert "Confirmer et enregistrer" not in shown
    run = ImportRun.objects.get()
    response = client.get(f"{IMPORT}{run.pk}/erreurs/")
    assert response["Content-Disposition"].startswith("attachment")
    assert "Excel a perdu les derniers chiffres" in response.content.decode()
    assert client.get(run.file.url).status_code == 404


def test_a_file_that_cannot_be_read_is_refused(world: World, settings: Any) -> None:
    client = signed_in(world.writer)
    assert "ne peut pas être lu" in text(upload(client, b"PK\x03\x04"))
    assert ImportRun.objects.get().status == ImportRun.Status.REFUSED
    assert "Le fichier dépasse 20\u00a0Mo." in text(upload(client, b" " * (MAX_BYTES + 1)))


def test_a_plan_that_was_not_read_is_not_applied(world: World) -> None:
    client = signed_in(world.writer)
    upload(client, csv_file(row()))
    run = ImportRun.objects.get()
    shown = client.post(f"{IMPORT}{run.pk}/", {"action": "confirm", "digest": ""}, follow=True)
    assert "n’est plus celui que vous avez lu" in text(shown)
    assert not Assignment.objects.exists()


def test_a_plan_may_be_abandoned(world: World) -> None:
    client = signed_in(world.writer)
    upload(client, csv_file(row()))
    run = ImportRun.objects.get()
    assert "Import abandonné." in text(confirm(client, run, "abandon"))
    confirm(client, run)
    assert not Assignment.objects.exists()


@pytest.mark.parametrize("who", ["contributor", "auditor"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_only_those_who_keep_the_directory_import(world: World, who: str, method: str) -> None:
    upload(signed_in(world.writer), DAMAGED.read_bytes())
    run = ImportRun.objects.get()
    client = signed_in(auditor() if who == "auditor" else world.contributor)
    for address in (IMPORT, f"{IMPORT}{run.pk}/", f"{IMPORT}{run.pk}/erreurs/"):
        response = getattr(client, method)(address)
        assert response.status_code == 302
        assert response["Location"] == "/admin/"
    assert ImportRun.objects.count() == 1
    assert "Importer l’annuaire" not in text(client.get("/admin/"))


def auditor() -> User:
    user: User = UserFactory(groups=[Group.objects.get(name=AUDITORS)])
    return user


def test_the_ledger_is_read_only(world: World) -> None:
    imported(row())
    run = ImportRun.objects.get()
    client = signed_in(auditor())
    assert "essai.csv" in text(client.get(LEDGER))
    inspected = text(client.get(f"{LEDGER}inspect/{run.pk}/"))
    assert run.sha256 in inspected and "attribution 81123" in inspected
    superuser = signed_in(UserFactory(is_superuser=True))
    for address in ("create/", f"edit/{run.pk}/", f"delete/{run.pk}/"):
        assert superuser.post(f"{LEDGER}{address}").status_code in (302, 403, 404)
    run.refresh_from_db()
    assert f"{LEDGER}create/" not in text(superuser.get(LEDGER))
    assert signed_in(world.contributor).get(LEDGER).status_code == 302


def test_the_number_of_queries_does_not_grow_with_the_ledger(
    world: World, django_assert_max_num_queries: Any
) -> None:
    client = signed_in(world.moderator)
    for n in range(5):
        imported(row(numero_court=str(81200 + n)))
    client.get(LEDGER)
    with django_assert_max_num_queries(25):
        client.get(LEDGER)
