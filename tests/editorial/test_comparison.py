"""What a reviewer is shown as changed."""

import pytest

from cms.editorial.comparison import compare, with_labels

STEPS = [
    {"id": "a", "title": "Ouvrez", "screenshot": {"sha256": "1", "alt": "Menu"}},
    {"id": "b", "title": "Touchez", "screenshot": {"sha256": "2", "alt": "Liste"}},
    {"id": "c", "title": "Validez", "screenshot": None},
]
GUIDE = {"title": "Bloquer", "solutions": ["sms-plus"], "steps": STEPS}


def states(after: dict[str, object]) -> list[tuple[str, str, int | None]]:
    return [(s.name, s.state, s.position) for s in compare(GUIDE, after)]


def test_nothing_changed() -> None:
    assert {state for _, state, _ in states(GUIDE)} == {"same"}


def test_everything_is_new_without_a_public_version() -> None:
    assert {section.state for section in compare(None, GUIDE)} == {"added"}


def test_a_moved_step_is_not_an_added_one() -> None:
    after = GUIDE | {"steps": [STEPS[2], STEPS[0], STEPS[1]]}
    assert states(after)[1:] == [
        ("steps", "moved", 1),
        ("steps", "same", 2),
        ("steps", "same", 3),
    ]


def test_a_moved_step_may_be_reworded_too() -> None:
    after = GUIDE | {"steps": [STEPS[2] | {"title": "Confirmez"}, STEPS[0], STEPS[1]]}
    [section] = [one for one in compare(GUIDE, after) if one.key == "steps:c"]
    assert (section.state, section.moved) == ("changed", True)
    assert (section.position, section.former_position) == (1, 3)


def test_added_removed_and_reworded() -> None:
    new = {"id": "d", "title": "Notez", "screenshot": None}
    after = GUIDE | {"steps": [STEPS[0], STEPS[1] | {"title": "Appuyez"}, new]}
    assert states(after)[1:] == [
        ("steps", "same", 1),
        ("steps", "changed", 2),
        ("steps", "added", 3),
        ("steps", "removed", None),
    ]


def test_the_last_step_removed() -> None:
    assert [s for s in states(GUIDE | {"steps": []}) if s[0] == "steps"] == [
        ("steps", "removed", None)
    ] * 3


def test_new_pixels_are_a_change() -> None:
    step = STEPS[0] | {"screenshot": {"sha256": "9", "alt": "Menu"}}
    section = compare(GUIDE, GUIDE | {"steps": [step, *STEPS[1:]]})[1]
    assert section.reshot
    assert section.pictures == ("1", "9")


def test_rich_text_is_compared_as_text() -> None:
    before = {"steps": [{"id": "a", "instruction_html": "<p>Touchez <b>Menu</b>.</p>"}]}
    after = {"steps": [{"id": "a", "instruction_html": "<p>Touchez Menu.</p>"}]}
    [_, section] = compare(before, after)
    assert section.changes[0].pieces[1:3] == (("removed", "*Menu*."), ("added", "Menu."))


def item(**values: object) -> dict[str, object]:
    return {"id": "a", "type": "text", **values}


def html(text: str) -> list[dict[str, object]]:
    return [item(text_html=text)]


ROW = {"label": "Un numéro", "open": False, "cells": ["1"], "link": {"page": 3}}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (html('<p><a href="/a/">Ici</a></p>'), html('<p><a href="/b/">Ici</a></p>')),
        (
            html('<p><a linktype="page" id="3">Ici</a></p>'),
            html('<p><a linktype="page" id="4">Ici</a></p>'),
        ),
        (html("<ul><li>Un</li></ul>"), html("<ol><li>Un</li></ol>")),
        ([item(title="Un")], [item(title="Un", type="letter")]),
        ([item(title="Un")], [item(title="Un"), item(title="Deux")]),
        ([item(title="Un")], [item(title="Deux"), item(title="Un")]),
        *(
            ([item(rows=[ROW])], [item(rows=[ROW | changed])])
            for changed in ({"open": True}, {"cells": ["2"]}, {"link": {"page": 4}})
        ),
    ],
)
def test_nothing_changes_unseen(
    before: list[dict[str, object]], after: list[dict[str, object]]
) -> None:
    """An approval answers for all of it: forms post what no editor would."""
    states = {section.state for section in compare({"body": before}, {"body": after})}
    assert states != {"same"}


def test_paragraphs_stay_apart() -> None:
    [_, section] = compare(None, {"steps": [{"id": "a", "note_html": "<p>Un.</p><p>Deux.</p>"}]})
    assert section.changes[0].pieces == (("added", "Un.\nDeux."),)


def test_choices_are_shown_by_their_label() -> None:
    labels = {"solutions": {"sms-plus": "SMS+"}}
    assert with_labels(GUIDE, labels)["solutions"] == ["SMS+"]


def test_a_moved_hotspot_is_a_change() -> None:
    def guide(x: float) -> dict[str, object]:
        spot = {"x": x, "y": 20, "width": 80, "height": 10, "label": "Menu"}
        screenshot = {"sha256": "1", "alt": "Menu", "hotspots": [spot]}
        return {"steps": [{"id": "a", "screenshot": screenshot}]}

    [_, section] = compare(guide(10), guide(12.5))
    assert section.state == "changed"
    [change] = [change for change in section.changes if change.name == "hotspots"]
    assert "".join(text for kind, text in change.pieces if kind != "removed") == (
        "1. Menu (à gauche 12,5 %, en haut 20 %, 80 × 10 %)"
    )
    assert section.places_changed and not section.changed_texts


def test_what_is_empty_is_not_shown() -> None:
    page, *_ = compare(None, {"title": "Bloquer", "note": "", "minutes": None, "exceptions": []})
    assert [change.name for change in page.changes] == ["title"]
    emptied, *_ = compare({"title": "Bloquer", "note": "Lisez"}, {"title": "Bloquer", "note": ""})
    assert [change.name for change in emptied.changes] == ["title", "note"]


def test_yes_and_no_are_read_as_words() -> None:
    [section] = compare({"frequent": False, "minutes": 0}, {"frequent": True, "minutes": 1})
    said = {change.name: change.pieces for change in section.changes}
    assert said["frequent"] == (("removed", "non"), ("added", "oui"))
    assert said["minutes"] == (("removed", "0"), ("added", "1"))


def test_the_order_of_members_changes_nothing() -> None:
    """A public document has been stored: its members are in alphabetical order."""
    rows = [{"label": "Un numéro", "text": "L’éditeur", "link": "", "url": "/numero/"}]
    stored = [dict(sorted(rows[0].items()))]
    before = {"body": [{"id": "a", "rows": stored}]}
    [page, section] = compare(before, {"body": [{"id": "a", "rows": rows}]})
    assert (page.state, section.state) == ("same", "same")
    assert section.changes[0].pieces == (("same", "1. Un numéro L’éditeur /numero/"),)
