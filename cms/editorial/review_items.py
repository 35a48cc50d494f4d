"""The sections of a proposal, or of any difference, as the review screen shows them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from django.forms import BoundField

from .comments import ReviewComment
from .comparison import Change, Section
from .decision_form import DecisionForm
from .difference import Difference
from .picture_change import PictureChange
from .summary import is_page

DECISION = "decision"


@dataclass
class Item:
    """One section with everything that is shown beside it. Anchors are those of the page."""

    section: Section
    heading: str
    tags: list[str]
    changes: list[tuple[str, Change]]
    before: str = ""
    after: str = ""
    picture_change: PictureChange | None = None
    comments: list[ReviewComment] = field(default_factory=list)
    comment_field: BoundField | None = None
    anchor: str = ""
    next_anchor: str = DECISION

    @property
    def folded(self) -> bool:
        """Nothing happened to it and nobody spoke of it."""
        typed = self.comment_field is not None and self.comment_field.value()
        return self.section.state == "same" and not self.comments and not typed


@dataclass
class Group:
    """Neighbours that are all folded behind `summary`, or all open."""

    items: list[Item]
    summary: str = ""


def items(
    difference: Difference,
    comments: Iterable[ReviewComment] = (),
    form: DecisionForm | None = None,
) -> list[Item]:
    """The sections in their order, with `comments`, and the fields of `form` where one decides."""
    pictures = difference.draft.review_pictures(difference.documents)
    reshot = [one.pictures for one in difference.sections if one.reshot and all(one.pictures)]
    areas = difference.draft.picture_changes(reshot)
    spoken = list(comments)
    return [
        Item(
            section,
            difference.heading(section),
            difference.tags(section),
            list(_changes(difference, section)),
            before=pictures.get(section.pictures[0] or "", ""),
            after=pictures.get(section.pictures[1] or "", ""),
            picture_change=areas.get(section.pictures),
            comments=[one for one in spoken if one.section == section.key],
            comment_field=form.section_field(section.key) if form else None,
        )
        for section in difference.sections
    ]


def _changes(difference: Difference, section: Section) -> Iterator[tuple[str, Change]]:
    """What changed, with its label; of what did not, and of what is new or gone, everything."""
    everything = section.state not in ("changed", "moved")
    for change in section.changes:
        if everything or change.changed:
            yield difference.field(change.name), change


def link(open_items: Sequence[Item]) -> None:
    """Each leads to the next, the last to the decision."""
    for number, item in enumerate(open_items, start=1):
        item.anchor = f"changement-{number}"
        item.next_anchor = f"changement-{number + 1}" if number < len(open_items) else DECISION


def groups(difference: Difference, shown: Iterable[Item]) -> list[Group]:
    """The items in their order, neighbours of one list without a change folded together."""

    def run(item: Item) -> tuple[str, bool]:
        return item.section.name, item.folded

    found = []
    for (_, folded), neighbours in groupby(shown, run):
        together = list(neighbours)
        found.append(Group(together, _unchanged(difference, together) if folded else ""))
    return found


def _unchanged(difference: Difference, folded: list[Item]) -> str:
    """« 3 étapes inchangées (4 à 6) »."""
    first, last = folded[0].section, folded[-1].section
    noun = difference.noun(first)
    if is_page(first):
        return f"{noun.one.capitalize()} {noun.agreed('inchangé')}"
    places = f"{first.position}" if first is last else f"{first.position} à {last.position}"
    return f"{noun.counted(len(folded), 'inchangé')} ({places})"
