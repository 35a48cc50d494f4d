"""The directory's rules: pure functions, the same for forms, imports and publication.

Each answers None when all is well, else a French sentence that says what to do.
"""

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Protocol

import phonenumbers
from stdnum.exceptions import ValidationError as StdnumError
from stdnum.fr import siren as french_siren
from stdnum.fr import siret as french_siret

from cms.core.typography import euros

from .tariff import TariffTier, maximum
from .text import keyword_key

SIRET_LENGTH = 14
RESERVED_KEYWORDS = ("STOP", "CONTACT")
# Operators' and companies' 3- and 4-digit numbers, which phonenumbers does not know.
SERVICE_NUMBER = re.compile(r"[1-9]\d{2}|[13]\d{3}")
# Premium numbers: no complaint line may cost more than a call (code de la consommation).
PREMIUM = ("081", "082", "089")


def normalise_siren(typed: str) -> str:
    """The nine digits of a company's SIREN, from it or from the SIRET of one of its sites.

    ValueError says why not: both have a check digit.
    """
    compact = "".join(typed.split())
    try:
        if len(compact) == SIRET_LENGTH:
            return str(french_siret.to_siren(french_siret.validate(compact)))
        return str(french_siren.validate(compact))
    except StdnumError:
        raise ValueError("SIREN ou SIRET faux : vérifiez ses neuf ou quatorze chiffres.") from None


def normalise_country(typed: str) -> str:
    """The ISO 3166 code of a country, in capitals. ValueError says why not."""
    if typed.upper() not in phonenumbers.SUPPORTED_REGIONS:
        raise ValueError(f"« {typed[:20]} » n’est pas le code d’un pays : FR, BE, LU…")
    return typed.upper()


def normalise_phone(typed: str, country: str) -> str:
    """`typed` in E.164, or as a French 3- or 4-digit service number. ValueError says why not."""
    compact = "".join(char for char in typed if char.isdigit() or char == "+")
    if country == "FR" and SERVICE_NUMBER.fullmatch(compact):
        return compact
    try:
        number = phonenumbers.parse(typed, country)
    except phonenumbers.NumberParseException:
        raise ValueError("Numéro de téléphone illisible.") from None
    national = f"0{number.national_number}" if number.country_code == 33 else ""
    if national.startswith(PREMIUM):
        raise ValueError("Un numéro surtaxé (081, 082, 089) ne peut pas servir aux réclamations.")
    if not phonenumbers.is_possible_number(number):
        raise ValueError("Numéro de téléphone incomplet ou trop long.")
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def postal_code_fault(postal_code: str, country: str) -> str | None:
    """Five digits in France. No check against towns: a CEDEX has a code of its own."""
    if country == "FR" and postal_code and not (postal_code.isdigit() and len(postal_code) == 5):
        return "Un code postal français a cinq chiffres."
    return None


def keyword_fault(keyword: str) -> str | None:
    """STOP and CONTACT answer on every code."""
    if keyword_key(keyword) in RESERVED_KEYWORDS:
        return "STOP et CONTACT sont réservés sur tous les numéros."
    return None


def price_fault(
    tiers: Iterable[TariffTier], code: str, price: Decimal | None, day: date
) -> str | None:
    """A price is not negative and not above the tier's maximum on the first day."""
    if price is None:
        return None
    if price < 0:
        return "Un tarif ne peut pas être négatif."
    highest = maximum(tiers, code, day)
    if highest is not None and price > highest:
        limit = euros(highest)
        return f"Le tarif dépasse le maximum du palier {code[0]}xxxx à cette date : {limit}."
    return None


def subscription_warning(code: str, *, subscription: bool) -> str | None:
    """Second digit 8 on tiers 5 to 8 means a subscription (AFMM): usual, hence only a warning."""
    if len(code) == 5 and code[0] in "5678" and code[1] == "8" and not subscription:
        return f"Les numéros {code[:2]}xxx sont d’ordinaire des abonnements."
    return None


class EditorFacts(Protocol):
    """What art. L.224-43 asks of an editor."""

    name: str
    address: str
    postal_code: str
    city: str
    phone: str
    email: str


def missing_from_editor(editor: EditorFacts) -> list[str]:
    """The facts of art. L.224-43 that are missing, as people read them."""
    facts = {
        "nom": editor.name,
        "adresse": editor.address,
        "code postal": editor.postal_code,
        "ville": editor.city,
        "téléphone ou e-mail pour les réclamations": editor.phone or editor.email,
    }
    return [name for name, value in facts.items() if not value.strip()]


def missing_from_service(name: str, description: str) -> list[str]:
    """The service's facts of art. L.224-43 that are missing."""
    return [label for label, value in (("nom", name), ("description", description)) if not value]


def may_be_forgotten(valid_until: date | None, today: date) -> bool:
    """Art. L.224-43: the data stays obtainable for at least 12 months after a purchase."""
    if valid_until is None:
        return False
    # 29 February counts as 1 March of the next year.
    day = (valid_until.month, valid_until.day)
    return (today.year - valid_until.year, (today.month, today.day) >= day) >= (1, True)
