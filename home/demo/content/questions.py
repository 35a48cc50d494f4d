"""The questions that people ask, each with its short answer first."""

from .questions_bill import BILL, STOPPING
from .questions_rights import BLOCKING, COMPLAINTS, SITE, SPAM
from .shapes import DemoContent

QUESTIONS_PAGE = DemoContent(
    slug="questions",
    title="Les questions les plus fréquentes",
    lead="Une réponse courte, puis ce qu’il faut faire.",
)

QUESTIONS = (*BILL, *STOPPING, *BLOCKING, *COMPLAINTS, *SPAM, *SITE)
