"""Words that say enough, and words that do not: pure functions."""

import pytest

from cms.core.wording_rules import alternative_fault, link_fault


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("le guide d’Orange", ""),
        ("Voir les guides", ""),
        ("33700.fr", ""),
        ("Cliquez ici !", "ne dit pas où"),
        ("ICI", "ne dit pas où"),
        ("En savoir plus…", "ne dit pas où"),
        ("https://www.33700.fr/", "est une adresse"),
        ("www.33700.fr", "est une adresse"),
        ("…", "n’a pas de texte"),
    ],
)
def test_the_words_of_a_link(words: str, said: str) -> None:
    assert said in link_fault(words) and bool(said) == bool(link_fault(words))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Le menu, avec « Suivi conso » en troisième.", ""),
        ("  ", "n’a pas de texte"),
        ("IMG_1234.PNG", "nom de fichier"),
        ("ecran_2", "nom de fichier"),
        ("orange accueil", "nom de fichier"),
        ("Capture d’écran", "ne dit rien"),
    ],
)
def test_the_words_in_the_place_of_a_picture(words: str, said: str) -> None:
    fault = alternative_fault(words, "Orange-accueil", "accueil_3f2a")
    assert said in fault and bool(said) == bool(fault)
