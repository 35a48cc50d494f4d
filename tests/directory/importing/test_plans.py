"""What rows do to the directory: create, change, end, and leave alone."""

from datetime import date
from decimal import Decimal

import pytest

from directory.models import Assignment, BillLabel, Editor, Service
from directory.search import search_editors

from .files import WITHOUT_CODE, imported, refused, row

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("tiers")]


def test_values_are_brought_to_one_form() -> None:
    imported(
        row(
            numero_court="81 123",
            tarif_eur=" 3,5 € ",
            date_debut="31/01/2024",
            editeur="\u00a0Écho  Mobile ",
            site_web="https://echo.example/",
            adresse="23 place du Marché | Bâtiment B",
            siren="573 662 582",
        )
    )
    one = Assignment.objects.get()
    assert (one.short_code_id, one.price) == ("81123", Decimal("3.50"))
    assert one.valid_from == date(2024, 1, 31)
    assert one.editor.name == "Écho Mobile"
    assert one.editor.address_lines == ["23 place du Marché", "Bâtiment B"]
    assert (one.editor.phone, one.editor.siren) == ("+33199008330", "573662582")
    assert one.editor.slug == "echo-mobile"


def test_a_date_as_excel_counts_it_is_understood_and_remarked() -> None:
    plan = imported(row(date_debut="45322"))
    assert Assignment.objects.get().valid_from == date(2024, 1, 31)
    assert "45322 a été lu comme le 31/01/2024" in str(plan.warnings[0])


def test_handing_over_a_number() -> None:
    """The law's case: A until 31 March, B from 1 April, in one file."""
    imported(row())
    plan = imported(
        row(date_fin="2026-04-01"), row(date_debut="2026-04-01", editeur="Brise", service="Brise")
    )
    assert (plan.counts["ended"], plan.counts["created"]) == (1, 1)
    first, second = Assignment.objects.order_by("valid_from")
    assert first.valid_until == second.valid_from == date(2026, 4, 1)


def test_a_row_that_is_absent_is_kept() -> None:
    imported(row(), row(numero_court="81124"))
    plan = imported(row())
    assert (plan.absent, plan.counts["unchanged"]) == (1, 1)
    assert Assignment.objects.filter(valid_until=None).count() == 2


def test_an_empty_cell_is_no_value_and_a_missing_column_is_left_alone() -> None:
    imported(row(agregateur="AgrégaSMS"))
    imported(row(stop=""), columns=["numero_court", "date_debut", "stop"])
    one = Assignment.objects.get()
    assert (one.stop, one.aggregator, one.price) == ("", "AgrégaSMS", Decimal("3.00"))


def test_one_phone_number_changes_all_the_rows_of_its_editor() -> None:
    imported(row(), row(numero_court="81124"))
    plan = imported(row(telephone="0199003698"), row(numero_court="81124", telephone="0199003698"))
    assert plan.counts["changed"] == 2
    assert Editor.objects.get().phone == "+33199003698"
    assert Editor.objects.get().search_document.revision > 1


def test_a_shared_code_changes_its_price_at_once() -> None:
    imported(row(mot_cle="FOOT"), row(mot_cle="QUIZ"))
    imported(row(mot_cle="foot", tarif_eur="4"), row(mot_cle="quiz", tarif_eur="4"))
    assert set(Assignment.objects.values_list("price", flat=True)) == {Decimal("4.00")}
    assert set(Assignment.objects.values_list("keyword", flat=True)) == {"foot", "quiz"}


def test_services_without_a_code_are_known_by_editor_and_name() -> None:
    imported(row(**WITHOUT_CODE))
    plan = imported(row(**WITHOUT_CODE, date_fin="2025-01-01", editeur="echo mobile"))
    assert plan.counts["ended"] == 1
    assert Assignment.objects.get().valid_until == date(2025, 1, 1)


def test_bill_labels_are_added_never_replaced() -> None:
    imported(row())
    assert imported(row(libelle_facture="QUIZ 81123 | QUIZ*SOIR")).counts["changed"] == 1
    assert imported(row(libelle_facture="quiz*soir")).counts["unchanged"] == 1
    assert set(BillLabel.objects.values_list("label", flat=True)) == {"QUIZ 81123", "QUIZ*SOIR"}


def test_names_that_give_one_address_are_told_apart() -> None:
    imported(row(), row(numero_court="81124", editeur="Écho-Mobile", service="Quiz-du-soir"))
    assert set(Editor.objects.values_list("slug", flat=True)) == {"echo-mobile", "echo-mobile-2"}
    assert Service.objects.count() == 2


def test_former_holders_are_found_by_the_new_words_of_their_service() -> None:
    imported(row(date_fin="2025-01-01"))
    imported(
        row(date_debut="2025-01-01", editeur="Brise", siren="", libelle_facture="ZIGZAG 81123")
    )
    found = {editor.name for editor in search_editors("zigzag", 0, 5).results}
    assert found == {"Écho Mobile", "Brise"}


def test_an_unusual_subscription_number_is_a_warning() -> None:
    plan = imported(row(numero_court="88123"))
    assert [fault.column for fault in plan.warnings] == ["abonnement"]


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([row(), row()], "ligne 3, colonne numero_court : Cette attribution est déjà à la ligne 2"),
        ([row(), row(date_debut="2025-01-01")], "ligne 3, colonne date_debut : Ces dates"),
        ([row(), row(mot_cle="FOOT")], "ligne 3, colonne mot_cle : Un numéro sans mot-clé"),
        (
            [row(mot_cle="FOOT"), row(mot_cle="QUIZ", tarif_eur="4")],
            "ligne 3, colonne tarif_eur : Un numéro court n’a qu’un tarif par jour",
        ),
        (
            [row(), row(numero_court="81124", telephone="0199003698")],
            "ligne 3, colonne telephone : « +33199003698 » ici, « +33199008330 » à la ligne 2",
        ),
        ([row(tarif_eur="4.51")], "ligne 2, colonne tarif_eur : Le tarif dépasse le maximum"),
        ([row(**WITHOUT_CODE) | {"mot_cle": "FOOT"}], "colonne mot_cle : Seul SMS+"),
        ([row(solution="Gallery")], "colonne numero_court : Seul SMS+"),
        ([row(telephone="", email="")], "colonne telephone : Il manque : téléphone ou e-mail"),
        ([row(stop="a\x00b")], "colonne stop : Cette cellule contient un caractère de contrôle"),
        ([row(mot_cle="x" * 31)], "colonne mot_cle : "),
        ([row(pays="France")], "colonne pays : « France » n’est pas le code d’un pays"),
    ],
)
def test_faults_are_told_at_their_row(rows: list[dict[str, str]], told: str) -> None:
    [fault] = refused(*rows)
    assert told in fault
    assert not Assignment.objects.exists()


def test_conflicts_with_what_the_file_leaves_alone() -> None:
    imported(row(mot_cle="FOOT"))
    [fault] = refused(row())
    assert "ligne 2, colonne mot_cle" in fault
    assert "celle de l’annuaire qui court depuis le 01/01/2024" in fault


def test_a_new_attribution_needs_its_columns() -> None:
    faults = refused(row(), columns=["numero_court", "date_debut"])
    assert [fault.split(" : ")[0] for fault in faults] == [
        "ligne 2, colonne service",
        "ligne 2, colonne editeur",
    ]
