"""What a proposal changes, in a line."""

from cms.editorial.comparison import compare
from cms.editorial.summary import Noun, contents, summary, tags

STEP = Noun("étape", "étapes", feminine=True)
NOUNS = {"page": Noun("page", "pages", feminine=True), "steps": STEP}
STEPS = [
    {"id": name, "title": title, "screenshot": {"sha256": name, "alt": "Écran"}}
    for name, title in (("a", "Ouvrez"), ("b", "Touchez"), ("c", "Validez"), ("d", "Notez"))
]
GUIDE = {"title": "Bloquer", "minutes": 5, "steps": STEPS}


def test_each_kind_of_change_is_counted() -> None:
    a, b, _, d = STEPS
    reshot = b | {"title": "Appuyez", "screenshot": {"sha256": "9", "alt": "Écran"}}
    after = {
        "title": "Bloquer",
        "minutes": 6,
        "steps": [d, a | {"title": "Lancez"}, reshot, {"id": "e", "title": "Fin"}],
    }
    sections = compare(GUIDE, after)
    assert summary(sections, NOUNS) == [
        "1 champ modifié",
        "1 étape ajoutée",
        "1 étape retirée",
        "1 étape déplacée",
        "2 étapes reformulées",
        "1 capture refaite",
    ]
    assert {one.key: tags(one, NOUNS[one.name]) for one in sections[1:]} == {
        "steps:d": ["déplacée (avant : 4)"],
        "steps:a": ["reformulée"],
        "steps:b": ["reformulée", "capture refaite"],
        "steps:e": ["ajoutée"],
        "steps:c": ["retirée"],
    }


def test_what_is_new_is_counted() -> None:
    assert contents(compare(None, GUIDE), NOUNS) == ["4 étapes"]
