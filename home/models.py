"""The app's page types, each in a file of its own."""

from .cases.page import CaseFinderPage
from .content.articles import ArticlePage, SectionPage
from .content.contact import ContactPage
from .content.information import InformationPage
from .content.members import MembersPage
from .content.questions import QuestionPage, QuestionsPage
from .content.solutions import SolutionPage, SolutionsPage
from .content.videos import VideosPage
from .home_page import HomePage
from .links.link import Link
from .search.documents import PageDocument, PageWord

__all__ = [
    "ArticlePage",
    "CaseFinderPage",
    "ContactPage",
    "HomePage",
    "InformationPage",
    "Link",
    "MembersPage",
    "PageDocument",
    "PageWord",
    "QuestionPage",
    "QuestionsPage",
    "SectionPage",
    "SolutionPage",
    "SolutionsPage",
    "VideosPage",
]
