"""The demonstration's content pages, written by AFMM's writer and published by a moderator."""

from dataclasses import asdict
from typing import Any

from cms.core.models import User
from cms.editorial.models import Organisation
from cms.editorial.pages import PublishedPage
from home.content.base import ContentPage
from home.models import (
    ArticlePage,
    CaseFinderPage,
    ContactPage,
    HomePage,
    InformationPage,
    MembersPage,
    QuestionPage,
    QuestionsPage,
    SectionPage,
    SolutionPage,
    SolutionsPage,
    VideosPage,
)

from .accounts import People
from .content.around import CONTACT, CONTACT_POINTS, INFORMATION, MEMBERS
from .content.cases import CASES_PAGE
from .content.cases import QUESTIONS as CASE_QUESTIONS
from .content.cases_bill import BILL, TO_THE_OPERATOR
from .content.cases_sms import SMS_PLUS, UNWANTED
from .content.everyday import EVERYDAY
from .content.practical import PRACTICAL
from .content.questions import QUESTIONS, QUESTIONS_PAGE
from .content.shapes import DemoContent, DemoQuestionOfCase, DemoSolution, DemoVideo
from .content.solutions import SOLUTIONS, SOLUTIONS_PAGE
from .content.videos import VIDEOS, VIDEOS_PAGE
from .writing import Screens, create, publish_page, step


def create_content(people: People, home: HomePage) -> int:
    """Every content page below the home page; how many there are."""
    writer = _Writer(people)
    for section in (EVERYDAY, PRACTICAL):
        page = writer.write(SectionPage, section, home)
        for article in section.articles:
            writer.write(ArticlePage, article, page)
    _solutions(writer, home)
    questions = writer.write(QuestionsPage, QUESTIONS_PAGE, home)
    for question in QUESTIONS:
        writer.write(QuestionPage, question, questions, category=question.category)
    writer.write(CaseFinderPage, CASES_PAGE, home, **_cases())
    writer.write(VideosPage, VIDEOS_PAGE, home, videos=[_video(video) for video in VIDEOS])
    contacts = [("contact", asdict(point)) for point in CONTACT_POINTS]
    writer.write(ContactPage, CONTACT, home, contacts=contacts)
    writer.write(MembersPage, MEMBERS, home)
    for text in INFORMATION:
        writer.write(InformationPage, text, home)
    return writer.written


class _Writer:
    def __init__(self, people: People) -> None:
        self.people = people
        self.written = 0

    @property
    def author(self) -> User:
        return self.people["afmm-redacteur"]

    def write(
        self, kind: type[ContentPage], text: DemoContent, parent: PublishedPage, **own: Any
    ) -> ContentPage:
        page = kind(title=text.title, slug=text.slug, lead=text.lead, body=list(text.body), **own)
        create(page, parent, self.author)
        publish_page(page, self.people)
        self.written += 1
        return page


def _solutions(writer: _Writer, home: HomePage) -> None:
    screens = Screens(Organisation.objects.get(kind=Organisation.Kind.AFMM), writer.author)
    index = writer.write(SolutionsPage, SOLUTIONS_PAGE, home)
    for solution in SOLUTIONS:
        writer.write(SolutionPage, solution, index, **_solution(solution, screens))


def _solution(solution: DemoSolution, screens: Screens) -> dict[str, Any]:
    names = ("solution", "status", "definition", "sold", "prices", "stopping", "blocking")
    return {
        **{name: getattr(solution, name) for name in names},
        "steps": [("step", step(one, screens)) for one in solution.steps],
    }


def _cases() -> dict[str, Any]:
    plans = (*SMS_PLUS, *UNWANTED, *BILL, *TO_THE_OPERATOR)
    return {
        "questions": [_question_of_case(one) for one in CASE_QUESTIONS],
        "results": [
            ("result", {**asdict(one), "actions": [asdict(action) for action in one.actions]})
            for one in plans
        ],
    }


def _question_of_case(one: DemoQuestionOfCase) -> tuple[str, dict[str, Any]]:
    common = {"key": one.key, "question": one.question, "help": one.help}
    if not one.answers:
        return "operator", {**common, "next": one.next}
    return "question", {**common, "answers": [asdict(answer) for answer in one.answers]}


def _video(video: DemoVideo) -> tuple[str, dict[str, str]]:
    common = {"anchor": video.anchor, "title": video.title, "text": video.text}
    if video.film:
        return "film", {**common, "film": video.film, "transcript": video.transcript}
    return "elsewhere", {**common, "url": video.url}
