"""The case finder's answer, as the OpenAPI document describes it."""

from typing import Annotated, Literal

from ninja import Field, Schema

from cms.core.payment import PaymentSolution
from home.content.schemas import Content


class CaseAnswer(Schema):
    """`next` is the key of a question or of a result; `solution` is empty, or what it tells."""

    key: str
    text: str
    next: str
    solution: PaymentSolution | Literal[""]


class CaseQuestion(Schema):
    """`longest`: how many questions are asked at most from this one on, itself included."""

    id: str
    type: Literal["question"]
    key: str
    question: str
    help: str
    longest: int
    answers: list[CaseAnswer]


class CaseOperatorQuestion(Schema):
    """Its answers are the public operators and « autre »; each leads to `next`."""

    id: str
    type: Literal["operator"]
    key: str
    question: str
    help: str
    longest: int
    next: str


class CaseAction(Schema):
    """`link` and `url` are empty together."""

    title: str
    text: str
    link: str
    url: str


class CaseResult(Schema):
    """A plan: what to do, in order."""

    id: str
    type: Literal["result"]
    key: str
    title: str
    text: str
    warning: str
    actions: list[CaseAction]


class CaseFinderPage(Content):
    """Questions lead from answer to answer to a result; the first one is asked first."""

    type: Literal["case-finder"]
    questions: list[Annotated[CaseQuestion | CaseOperatorQuestion, Field(discriminator="type")]]
    results: list[CaseResult]
