"""Two documents of one page or record, and what differs, in words for people."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from . import summary
from .comparison import Section, compare, with_labels
from .reviewed import Document


@dataclass(frozen=True)
class Difference:
    """`document` against `before`, None where all is new; `draft` knows what things are called."""

    draft: Any
    before: Document | None
    document: Document

    @property
    def documents(self) -> list[Document]:
        return [self.before, self.document] if self.before else [self.document]

    @cached_property
    def sections(self) -> list[Section]:
        labels = self.draft.choice_labels
        return compare(with_labels(self.before, labels), with_labels(self.document, labels))

    @cached_property
    def changed(self) -> list[Section]:
        return [section for section in self.sections if section.state != "same"]

    @property
    def changes(self) -> str:
        """« 2 étapes reformulées, 1 capture refaite »; of what is new, « 6 étapes »."""
        count = summary.summary if self.before else summary.contents
        return ", ".join(count(self.sections, self.draft.section_labels))

    def noun(self, section: Section) -> summary.Noun:
        return self.draft.section_labels.get(section.name, summary.ITEM)

    def heading(self, section: Section) -> str:
        """« Étape 2 : Ouvrez le menu », where it is now, or where it was."""
        noun = self.noun(section).one
        if summary.is_page(section):
            return noun.capitalize()
        position = section.position or section.former_position
        return f"{noun.capitalize()} {position}" + (f" : {section.title}" if section.title else "")

    def tags(self, section: Section) -> list[str]:
        """What happened to it; of the page itself, the fields that changed."""
        if not self.before:
            return []
        if summary.is_page(section):
            return [self.field(change.name) for change in section.changed_texts]
        return summary.tags(section, self.noun(section))

    def field(self, name: str) -> str:
        return str(self.draft.field_labels.get(name, name))
