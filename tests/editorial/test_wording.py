"""How the difference between two texts is shown."""

from cms.editorial.wording import excerpt, sides, words


def test_words_are_marked() -> None:
    assert words("Touchez le menu", "Touchez ce menu") == (
        ("same", "Touchez "),
        ("removed", "le"),
        ("added", "ce"),
        ("same", " menu"),
    )
    assert words("", "") == ()


def test_an_addition_leaves_the_sentence_alone() -> None:
    after = "Touchez le menu, puis cherchez la ligne des achats de contenus et de services."
    assert words("Touchez le menu", after)[0] == ("same", "Touchez le ")
    assert words("Un. Deux.", "Un. Trois. Deux.") == (
        ("same", "Un. "),
        ("added", "Trois. "),
        ("same", "Deux."),
    )


def test_a_rewritten_sentence_is_old_then_new() -> None:
    before = "Ouvrez l’application. Touchez le menu en haut de la page. Validez."
    after = "Ouvrez l’application. Cherchez la ligne « Achats » sur votre facture. Validez."
    assert words(before, after) == (
        ("same", "Ouvrez l’application. "),
        ("removed", "Touchez le menu en haut de la page. "),
        ("added", "Cherchez la ligne « Achats » sur votre facture. "),
        ("same", "Validez."),
    )


def test_neighbours_that_changed_are_one_change() -> None:
    assert words(
        "Touchez votre menu en bas de la page", "Touchez ce réglage en bas de la page"
    ) == (
        ("same", "Touchez "),
        ("removed", "votre menu"),
        ("added", "ce réglage"),
        ("same", " en bas de la page"),
    )


def test_an_excerpt_keeps_what_is_beside_the_change() -> None:
    text = "Un texte assez long pour que l’on n’en lise que la fin, où un mot change ici."
    short = excerpt(words(text, text.replace("change", "diffère")), around=12)
    assert sides(short) == ("… où un mot change ici.", "… où un mot diffère ici.")


def test_an_excerpt_ends_somewhere() -> None:
    assert excerpt((("removed", "a" * 20), ("added", "b" * 20)), most=25) == (
        ("removed", "a" * 20),
        ("added", "bbbbb…"),
    )
