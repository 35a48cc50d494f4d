"""What looks like somebody's data is pointed out; prices, dates and short codes are not."""

import pytest

from cms.core.personal_data import find, warning


@pytest.mark.parametrize(
    ("text", "kind", "passage"),
    [
        ("Appelez le 06 12 34 56 78.", "un numéro de téléphone", "06 12 34 56 78"),
        ("0612345678", "un numéro de téléphone", "0612345678"),
        ("Tél. : 06.12.34.56.78", "un numéro de téléphone", "06.12.34.56.78"),
        ("+33 6 12 34 56 78", "un numéro de téléphone", "+33 6 12 34 56 78"),
        ("+33 (0)6 12 34 56 78", "un numéro de téléphone", "+33 (0)6 12 34 56 78"),
        (
            "06\u00a012\u00a034\u00a056\u00a078",
            "un numéro de téléphone",
            "06\u00a012\u00a034\u00a056\u00a078",
        ),
        ("de camille@exemple.fr, hier", "une adresse électronique", "camille@exemple.fr"),
        ("FR76 3000 6000 0112 3456 7890 189", "un IBAN", "FR76 3000 6000 0112 3456 7890 189"),
        ("FR7630006000011234567890189", "un IBAN", "FR7630006000011234567890189"),
    ],
)
def test_what_looks_like_somebodys_data_is_found(text: str, kind: str, passage: str) -> None:
    assert find(text) == [(kind, passage)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Le menu est ouvert.",
        "Envoyez STOP au 88123.",
        "3 € par semaine depuis le 01/02/2026 à 10:30",
        "Composez le 3900 ou le 700.",
        "Étape 2 sur 12, 100 %",
        "@orange sur les réseaux",
    ],
)
def test_not_found(text: str) -> None:
    assert warning(text) == ""


def test_the_warning_quotes_and_leaves_the_choice() -> None:
    sentence = warning("De camille@exemple.fr au 06 12 34 56 78")
    assert "camille@exemple.fr" in sentence and "06 12 34 56 78" in sentence
