"""What a content page answers, whatever its type: its `type` says which."""

from typing import Annotated

from ninja import Field

from .cases.schemas import CaseFinderPage
from .content.schemas import (
    ContactPage,
    MembersPage,
    PlainPage,
    QuestionPage,
    SolutionPage,
    VideosPage,
)

ContentPage = Annotated[
    PlainPage
    | QuestionPage
    | SolutionPage
    | VideosPage
    | ContactPage
    | MembersPage
    | CaseFinderPage,
    Field(discriminator="type"),
]
