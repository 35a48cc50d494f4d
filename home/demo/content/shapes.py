"""Shapes of the content pages' texts, and short words to write their blocks with."""

from dataclasses import dataclass
from typing import Any, Literal

from home.demo.shapes import DemoStep, Solution

Block = tuple[str, dict[str, Any]]
Category = Literal[
    "facture", "se-desabonner", "desactiver", "reclamer", "sms-indesirables", "ce-site"
]


@dataclass(frozen=True)
class DemoContent:
    """A page with a body."""

    slug: str
    title: str
    lead: str
    body: tuple[Block, ...] = ()


@dataclass(frozen=True)
class DemoSection(DemoContent):
    """A subject and its articles, in order."""

    articles: tuple[DemoContent, ...] = ()


@dataclass(frozen=True)
class DemoQuestion(DemoContent):
    """The lead is the short answer."""

    category: Category = "facture"


@dataclass(frozen=True)
class DemoSolution(DemoContent):
    """A payment solution; the texts are rich text, the steps a purchase's path."""

    solution: Solution = "sms-plus"
    status: Literal["en-service", "historique"] = "en-service"
    definition: str = ""
    sold: str = ""
    prices: str = ""
    stopping: str = ""
    blocking: str = ""
    steps: tuple[DemoStep, ...] = ()


@dataclass(frozen=True)
class DemoContactPoint:
    """Somebody to turn to; what is not known stays empty and is never guessed."""

    name: str
    role: str
    phone: str = ""
    email: str = ""
    website: str = ""
    address: str = ""


@dataclass(frozen=True)
class DemoVideo:
    """A film of the product (`film`), or another site's video (`url`, empty while unknown)."""

    anchor: str
    title: str
    text: str
    film: str = ""
    transcript: str = ""
    url: str = ""


@dataclass(frozen=True)
class DemoAnswer:
    """An answer of the case finder; `next` is the key of a question or of a plan."""

    key: str
    text: str
    next: str
    solution: Solution | Literal[""] = ""


@dataclass(frozen=True)
class DemoQuestionOfCase:
    """Without answers, it asks for the operator and leads to `next`."""

    key: str
    question: str
    help: str = ""
    answers: tuple[DemoAnswer, ...] = ()
    next: str = ""


@dataclass(frozen=True)
class DemoAction:
    """What to do; `link` and `url` are empty together."""

    title: str
    text: str
    link: str = ""
    url: str = ""


@dataclass(frozen=True)
class DemoPlan:
    key: str
    title: str
    text: str
    actions: tuple[DemoAction, ...]
    warning: str = ""


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def bullets(*items: str) -> str:
    return f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"


def heading(title: str) -> Block:
    return "heading", {"title": title}


def text(*texts: str) -> Block:
    return "text", {"text": paragraphs(*texts)}


def points(*items: str) -> Block:
    return "text", {"text": bullets(*items)}


def good_to_know(*texts: str) -> Block:
    return "notice", {"tone": "info", "text": paragraphs(*texts)}


def beware(*texts: str) -> Block:
    return "notice", {"tone": "warn", "text": paragraphs(*texts)}


def actions(*steps: tuple[str, str]) -> Block:
    return "actions", {"actions": [{"title": title, "text": how} for title, how in steps]}


def table(caption: str, first: str, second: str, *rows: tuple[str, ...]) -> Block:
    """Each row: label, text, and perhaps a link's words and address."""
    names = ("label", "text", "link", "url")
    lines = [dict(zip(names, (*row, "", "")[:4], strict=True)) for row in rows]
    return "table", {"caption": caption, "first": first, "second": second, "rows": lines}


def letter(title: str, words: str) -> Block:
    return "letter", {"title": title, "text": words.strip()}


def links(*all_links: tuple[str, str, str]) -> Block:
    return "links", {
        "links": [{"label": label, "url": url, "text": words} for label, url, words in all_links]
    }


WHO_IS_IT = ("Trouver l’éditeur d’un numéro", "/numero/", "Avec la date de votre achat.")
UNSUBSCRIBE = (
    "Me désabonner, chez mon opérateur",
    "/guides/?demarche=se-desabonner",
    "Pas à pas, avec les écrans.",
)
BLOCK = (
    "Désactiver une solution de paiement",
    "/guides/?demarche=desactiver",
    "Pas à pas, avec les écrans.",
)
READ_BILL = (
    "Lire ma facture",
    "/infos-pratiques/lire-ma-facture/",
    "Retrouver d’où vient un montant.",
)
COMPLAIN = (
    "Faire une réclamation",
    "/infos-pratiques/faire-une-reclamation/",
    "À qui écrire, avec un texte à copier.",
)
CONTACTS = ("Tous les contacts", "/contact/", "Qui contacter selon votre problème.")
