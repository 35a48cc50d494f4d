"""The groups that results come in."""

from django.db.models import TextChoices


class Group(TextChoices):
    """Values are the `type` of addresses and of the API; labels follow a number."""

    GUIDES = "guides", "guide"
    OPERATORS = "operators", "opérateur"
    SOLUTIONS = "solutions", "solution de paiement"
    QUESTIONS = "questions", "question"
    ARTICLES = "articles", "article"
    PAGES = "pages", "page"
    SERVICES = "services", "service"
    EDITORS = "editors", "éditeur"


TITLES = {
    Group.GUIDES: "Guides",
    Group.OPERATORS: "Opérateurs",
    Group.SOLUTIONS: "Solutions de paiement",
    Group.QUESTIONS: "Questions",
    Group.ARTICLES: "Articles",
    Group.PAGES: "Autres pages",
    Group.SERVICES: "Services",
    Group.EDITORS: "Éditeurs",
}
# Of several of them.
PLURALS = {group: f"{group.label}s" for group in Group} | {Group.SOLUTIONS: "solutions de paiement"}

# By the type of the document; the home page, which leads everywhere, is not searched.
BY_TYPE = {
    "guide": Group.GUIDES,
    "operator": Group.OPERATORS,
    "solution": Group.SOLUTIONS,
    "question": Group.QUESTIONS,
    "article": Group.ARTICLES,
    "section": Group.ARTICLES,
}
NOT_SEARCHED = {"home"}


def group_of(document_type: str) -> Group | None:
    """Where a page of this type is found; None if it is not searched."""
    if document_type in NOT_SEARCHED:
        return None
    return BY_TYPE.get(document_type, Group.PAGES)
