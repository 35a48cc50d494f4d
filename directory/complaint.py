"""A complaint to an editor, ready to copy: the réclamation, which calls for an answer.

Pure functions. What only the consumer knows stands between square brackets.
"""

from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

from cms.core.typography import day, euros, fr

from .countries import country_name
from .lookup import Holding
from .service import Service

# Mail programs cut longer links (Windows hands over 2,083 characters at most).
LONGEST_LINK = 2000
TO_PASTE = "[Collez ici le texte de la réclamation.]"
COLUMNS = 60


@dataclass(frozen=True)
class Letter:
    """Plain text; `addressee` is an address for the post, which an e-mail does without."""

    addressee: str
    subject: str
    body: str

    @property
    def text(self) -> str:
        return f"{self.addressee}\n\nObjet : {self.subject}\n\n{self.body}"

    @property
    def rows(self) -> int:
        """How many lines it takes on a narrow sheet."""
        return sum(max(1, -(-len(line) // COLUMNS)) for line in self.text.split("\n"))


def complaint(holding: Holding, bought_on: date | None) -> Letter:
    """To the editor of `holding`, about a purchase on that day, or on one to be filled in."""
    service = fr(holding.service_name)
    number = f", {holding.code}" if holding.code else ""
    facts = {
        "Service": service,
        "Numéro court": _number(holding),
        "Prix annoncé": _price(holding),
        "Date de l’achat": day(bought_on) or "[date lue sur la facture]",
        "Montant contesté": "[montant lu sur la facture]",
        "Ligne facturée": "[votre numéro de ligne]",
    }
    known = "\n".join(f"{name} : {value}" for name, value in facts.items() if value)
    end = "de mettre fin à cet abonnement, s’il court encore, et " if holding.subscription else ""
    body = f"""Madame, Monsieur,

Je vous adresse une réclamation au sujet d’un service que vous éditez, payé sur la facture de mon \
opérateur :

{known}

Je vous demande :
- {end}de ne plus rien facturer à cette ligne pour ce service ;
- de m’expliquer ce montant et de m’envoyer la preuve de consentement : date, heure, moyen et prix \
accepté ;
- à défaut, de me rembourser.

Merci de me répondre par écrit : [votre e-mail ou votre adresse].

Veuillez agréer, Madame, Monsieur, mes salutations distinguées.

[vos prénom et nom]"""
    return Letter(_addressee(holding), f"réclamation, {service}{number}", fr(body))


def _number(holding: Holding) -> str:
    keyword = f", mot-clé {holding.keyword}" if holding.keyword else ""
    return f"{holding.code}{keyword}" if holding.code else ""


def _price(holding: Holding) -> str:
    """« 3 € par semaine », « 0,50 € en plus du prix de l’envoi »; nothing to say of nothing."""
    if not holding.price:
        return ""
    if holding.period:
        return f"{euros(holding.price)} par {Service.Period(holding.period).label}"
    return f"{euros(holding.price)}{' en plus du prix de l’envoi' if holding.code else ''}"


def _addressee(holding: Holding) -> str:
    lines = (
        holding.legal_name or holding.editor_name,
        *holding.address_lines,
        f"{holding.postal_code} {holding.city}".strip(),
        country_name(holding.country),
    )
    return "\n".join(line for line in lines if line)


def mail_link(email: str, letter: Letter) -> str:
    """A `mailto:` with the letter; with its subject only where that would be too long a link."""
    link = _link(email, letter.subject, letter.body)
    return link if len(link) <= LONGEST_LINK else _link(email, letter.subject, TO_PASTE)


def _link(email: str, subject: str, body: str) -> str:
    lines = body.replace("\n", "\r\n")
    return f"mailto:{quote(email, safe='@')}?subject={quote(subject, '')}&body={quote(lines, '')}"
