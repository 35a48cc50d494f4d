"""A record that the file calls by another name than the directory is not made a second time."""

import pytest

from directory.models import Assignment, Editor, Service
from tests.factories import EditorFactory, save_public

from .files import WITHOUT_CODE, imported, row

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tiers")]

OLD, NEW = "Écho Mobile", "Zénith et compagnie"
MORE = row(numero_court="81124", service="Quiz du matin", libelle_facture="")


@pytest.fixture
def renamed(tiers: None) -> Editor:
    """By hand, after an import."""
    imported(row(), row(**WITHOUT_CODE))
    editor = Editor.objects.get()
    editor.name = NEW
    save_public(editor)
    return editor


@pytest.mark.parametrize("siren", ["573662582", ""])
def test_one_renamed_by_hand_keeps_its_name(renamed: Editor, siren: str) -> None:
    rows = [one | {"siren": siren} for one in (row(), row(**WITHOUT_CODE), MORE)]
    for created in (1, 0):
        plan = imported(*rows)
        assert [kept.fields["editeur"] for kept in plan.kept] == [(NEW, OLD)]
        assert plan.counts["created"] == created
    assert Editor.objects.get() == renamed
    assert Editor.objects.get().name == NEW
    assert set(Assignment.objects.values_list("editor", flat=True)) == {renamed.pk}


def test_the_file_renames_it_on_demand(renamed: Editor) -> None:
    plan = imported(row(), overwrite=True)
    assert plan.changes[0].fields == {"editeur": (NEW, OLD)}
    renamed.refresh_from_db()
    assert (renamed.name, renamed.sort_key, renamed.slug) == (OLD, "echo mobile", "echo-mobile")


def test_the_file_renames_one_of_the_same_siren_that_nobody_renamed(tiers: None) -> None:
    imported(row())
    plan = imported(row(editeur=NEW))
    assert plan.changes[0].fields == {"editeur": (OLD, NEW)}
    assert Editor.objects.get().name == NEW
    assert Editor.objects.get().search_document.name == "zenith et compagnie"
    assert imported(row(editeur=NEW)).size == 0


def test_two_names_of_one_siren_are_two_editors_but_told(renamed: Editor) -> None:
    plan = imported(row(editeur=NEW), MORE | {"editeur": OLD})
    assert "Ce nom est nouveau" in str(plan.warnings[0])
    assert NEW in str(plan.warnings[0])
    assert Editor.objects.count() == 2


def test_a_name_that_was_given_away_is_not_taken_for_two(renamed: Editor) -> None:
    """A second company may take the old name."""
    EditorFactory(name=OLD)
    imported(MORE | {"siren": "", "editeur": OLD})
    assert Editor.objects.count() == 2


def test_services_too(tiers: None) -> None:
    imported(row())
    service = Service.objects.get()
    service.name = "Quiz de nuit"
    service.save()
    plan = imported(row(), row(numero_court="81124"))
    assert [kept.fields for kept in plan.kept] == [{"service": ("Quiz de nuit", "Quiz du soir")}]
    assert Service.objects.get().name == "Quiz de nuit"
