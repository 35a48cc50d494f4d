"""A proposal against what the public saw: what the review screen and the e-mails tell of it."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from wagtail.models import TaskState

from . import summary
from .comparison import Section, compare, with_labels
from .reviewed import Document, PublicVersion


@dataclass(frozen=True)
class Proposal:
    """`draft` is the submitted revision as an object, `public` what the public saw that day."""

    state: TaskState
    draft: Any
    public: PublicVersion | None
    document: Document

    @classmethod
    def of(cls, state: TaskState) -> "Proposal":
        draft = state.revision.as_object()
        return cls(state, draft, draft.public_version(state.started_at), draft.document())

    @property
    def documents(self) -> list[Document]:
        return [self.public.document, self.document] if self.public else [self.document]

    @cached_property
    def sections(self) -> list[Section]:
        before = self.public.document if self.public else None
        labels = self.draft.choice_labels
        return compare(with_labels(before, labels), with_labels(self.document, labels))

    @cached_property
    def changed(self) -> list[Section]:
        return [section for section in self.sections if section.state != "same"]

    @property
    def changes(self) -> str:
        """« 2 étapes reformulées, 1 capture refaite »; of what is new, « 6 étapes »."""
        count = summary.summary if self.public else summary.contents
        return ", ".join(count(self.sections, self.draft.section_labels))

    @property
    def new_slug(self) -> str:
        """The last part of the new address, where it changes."""
        same = not self.public or self.public.slug in ("", self.draft.slug)
        return "" if same else str(self.draft.slug)

    def noun(self, section: Section) -> summary.Noun:
        return self.draft.section_labels.get(section.name, summary.ITEM)

    def heading(self, section: Section) -> str:
        """« Étape 2 : Ouvrez le menu », where it is now, or where it was."""
        noun = self.noun(section).one
        if summary.is_page(section):
            return noun.capitalize()
        position = section.position or section.former_position
        return f"{noun.capitalize()} {position}" + (f" : {section.title}" if section.title else "")

    def tags(self, section: Section) -> list[str]:
        """What happened to it; of the page itself, the fields that changed."""
        if not self.public:
            return []
        if summary.is_page(section):
            return [self.field(change.name) for change in section.changed_texts]
        return summary.tags(section, self.noun(section))

    def field(self, name: str) -> str:
        return str(self.draft.field_labels.get(name, name))
