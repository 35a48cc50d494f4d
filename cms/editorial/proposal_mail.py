"""The difference in words, short enough for a message."""

from dataclasses import dataclass

from .comparison import Change, Section
from .proposal import Proposal
from .wording import Piece, excerpt, sides

# Sections told in full; of one section, fields.
MOST_SECTIONS = 6
MOST_FIELDS = 4


@dataclass(frozen=True)
class FieldDifference:
    label: str
    pieces: tuple[Piece, ...]

    @property
    def old(self) -> str:
        return sides(self.pieces)[0]

    @property
    def new(self) -> str:
        return sides(self.pieces)[1]


@dataclass(frozen=True)
class SectionDifference:
    """`rest` counts the changed fields that are not among `fields`."""

    heading: str
    tags: list[str]
    fields: list[FieldDifference]
    rest: int


@dataclass(frozen=True)
class Differences:
    """`rest` counts the changed sections that are not among `sections`."""

    sections: list[SectionDifference]
    rest: int


def differences(proposal: Proposal) -> Differences:
    """None of what has never been public: all of it is new."""
    changed = proposal.changed if proposal.before else []
    told = [_told(proposal, section) for section in changed[:MOST_SECTIONS]]
    return Differences(told, len(changed[MOST_SECTIONS:]))


def _told(proposal: Proposal, section: Section) -> SectionDifference:
    reworded: list[Change] = section.changed_texts if section.state == "changed" else []
    return SectionDifference(
        proposal.heading(section),
        [] if not section.item else proposal.tags(section),
        [
            FieldDifference(proposal.field(change.name), excerpt(change.pieces))
            for change in reworded[:MOST_FIELDS]
        ],
        len(reworded[MOST_FIELDS:]),
    )
