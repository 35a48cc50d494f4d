"""One cell's value: a parser per column. ValueError says in French what is wrong with it."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator, validate_email

from cms.core.payment import PaymentSolution
from directory import bill_labels, rules
from directory.assignment import Assignment
from directory.numbers import SEPARATORS, SHORT_CODE
from directory.service import Service
from directory.text import fold, keyword_key

from .cleaning import on_one_line
from .columns import LONGEST, SEVERAL
from .dates import day

PRICE = re.compile(r"(-?\d{1,4})(?:[.,](\d{1,2})0*)?")
SCIENTIFIC = re.compile(r"\d(?:[.,]\d+)?E\+?\d+", re.IGNORECASE)
web_address = URLValidator(schemes=["http", "https"])


def short_code(text: str) -> str:
    compact = SEPARATORS.sub("", text)
    if SCIENTIFIC.fullmatch(text):
        raise ValueError(
            f"« {text[:20]} » : Excel a perdu les derniers chiffres. Mettez la colonne au format "
            "Texte et retapez le numéro."
        )
    if compact.isdigit() and len(compact) < 5:
        raise ValueError(
            f"« {text[:20]} » n’a que {len(compact)} chiffre{'s' if len(compact) > 1 else ''} : "
            "il en manque pour faire un numéro court."
        )
    if not (compact.isascii() and SHORT_CODE.fullmatch(compact)):
        raise ValueError(
            f"« {text[:20]} » n’est pas un numéro court : cinq chiffres, le premier de 3 à 9."
        )
    return compact


def keyword(text: str) -> str:
    key = keyword_key(text)
    if not key or len(key) > LONGEST["mot_cle"]:
        raise ValueError("Ce mot-clé ne peut pas être lu.")
    if fault := rules.keyword_fault(text):
        raise ValueError(fault)
    return text


def name(text: str) -> str:
    if not 0 < len(fold(text)) <= LONGEST["editeur"]:
        raise ValueError("Ce nom ne peut pas être lu.")
    return text


def price(text: str) -> Decimal:
    match = PRICE.fullmatch(text.removesuffix("€").strip())
    if not match or not text.removesuffix("€").strip().isascii():
        raise ValueError(
            f"« {text[:20]} » n’est pas un tarif en euros, avec deux décimales au plus (3,50)."
        )
    return Decimal(f"{match[1]}.{match[2] or '0'}").quantize(Decimal("0.01"))


def one_of(choices: dict[str, Any]) -> Callable[[str], Any]:
    """A parser of the words in `choices`, compared without case or accents."""
    known = {fold(label): value for label, value in choices.items()}

    def parse(text: str) -> Any:
        try:
            return known[fold(text)]
        except KeyError:
            expected = ", ".join(choices)
            raise ValueError(
                f"« {text[:30]} » n’est pas une de ces valeurs : {expected}."
            ) from None

    return parse


def siren(text: str) -> str:
    return rules.normalise_siren(SEPARATORS.sub("", text))


def email(text: str) -> str:
    try:
        validate_email(text)
    except ValidationError:
        raise ValueError(f"« {text[:50]} » n’est pas une adresse e-mail.") from None
    return text


def website(text: str) -> str:
    try:
        web_address(text)
    except ValidationError:
        raise ValueError("Une adresse web commence par http:// ou https://.") from None
    return text


def address(text: str) -> str:
    """One line of the address per line."""
    lines = (line.strip() for line in text.replace(SEVERAL, "\n").splitlines())
    return "\n".join(line for line in lines if line)


def labels(text: str) -> tuple[str, ...]:
    """The bill labels of a cell, each as `bill_labels.write` gives it."""
    found = [bill_labels.read(part.strip()) for part in on_one_line(text).split(SEVERAL)]
    if any(len(one.label) > LONGEST["libelle_facture"] for one in found):
        raise ValueError(f"Un libellé a {LONGEST['libelle_facture']} caractères au plus.")
    if any(len(one.operator) > bill_labels.LONGEST_OPERATOR for one in found):
        raise ValueError(
            f"Avant « : », un nom d’opérateur a {bill_labels.LONGEST_OPERATOR} caractères au plus."
        )
    return tuple(dict.fromkeys(bill_labels.write(one) for one in found if one.label))


Value = str | bool | Decimal | date | tuple[str, ...] | None

STATUSES = {status.label: status.value for status in Assignment.Status}
SOLUTIONS = {solution.label: solution.value for solution in PaymentSolution}
PERIODS = {period.label: period.value for period in Service.Period}
YES = {"oui": True, "non": False}

# Columns without a parser are free text.
PARSERS: dict[str, Callable[[str], Value]] = {
    "numero_court": short_code,
    "mot_cle": keyword,
    "statut": one_of(STATUSES),
    "tarif_eur": price,
    "service": name,
    "solution": one_of(SOLUTIONS),
    "abonnement": one_of(YES),
    "periodicite": one_of(PERIODS),
    "editeur": name,
    "siren": siren,
    "pays": rules.normalise_country,
    "email": email,
    "site_web": website,
    "libelle_facture": labels,
    "date_debut": day,
    "date_fin": day,
}
# What an empty cell means, where that is not an empty text.
EMPTY: dict[str, Value] = {
    "statut": Assignment.Status.ACTIVE.value,
    "tarif_eur": None,
    "solution": PaymentSolution.SMS_PLUS.value,
    "abonnement": False,
    "pays": "FR",
    "libelle_facture": (),
    "date_debut": None,
    "date_fin": None,
}


def parse(column: str, text: str) -> Value:
    """The value of a cleaned, non-empty cell."""
    if "\n" in text and column not in ("adresse", "description"):
        text = on_one_line(text)
    value = address(text) if column == "adresse" else PARSERS.get(column, str)(text)
    longest = LONGEST.get(column)
    if isinstance(value, str) and longest and len(value) > longest:
        raise ValueError(f"Plus de {longest} caractères.")
    return value
