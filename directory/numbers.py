"""What kind of number did somebody type? Pure functions; facts in the comments come from AFMM,
the regulator's numbering plan and the law's directories.

A short code is always a string: no phone-number library knows these numbers.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

SHORT_CODE = re.compile(r"[3-9][0-9]{4}")
# What may separate digits on a bill or in a message: spaces of any width, dots, hyphens, slashes.
SEPARATORS = re.compile(r"[\s.\-‐‑–/()\u200b\u00ad]+")
# The first digits, then what stands for the masked ones: 88XXX, 88***, 88•••, 88###, 8_123.
PARTIAL = re.compile(r"(?P<digits>[3-9]\d{0,3})(?:[X*?#_•●∙·×][X*?#_•●∙·×\d]{0,3})?")
# Words that people write before a number: « SMS+ 88123 », « n° 88 123 », « le 88123 ».
BEFORE = re.compile(
    r"^(?:(?:sms\s?\+?|n[o°]|num[ée]ro|code|court|le|au|du)[\s.:]*)+(?=[+\d])", re.IGNORECASE
)
INTERNATIONAL = re.compile(r"(?:\+|00)33(?=[1-9]\d{8}$)")
# Some phones show the sender 88123 as a French number.
INTERNATIONAL_SHORT_CODE = re.compile(r"(?:\+|\+33|0033)(?=[3-9]\d{4}$)")
WITH_KEYWORD = (
    re.compile(r"(?P<code>[3-9][0-9\s.\-]{4,8}?)[\s,]+(?P<keyword>[^\W\d_]\w{0,29})"),
    # « FOOT 88123 », and as messages say it: « Envoyez FOOT au 88123 ».
    re.compile(
        r"(?:envo(?:yez|yer|ie|i)\s+)?(?P<keyword>[^\W\d_]\w{0,29})"
        r"[\s,]+(?:(?:au|à|sur|le|par|sms)[\s:]+)*(?P<code>[3-9][0-9\s.\-]{4,8})",
        re.IGNORECASE,
    ),
)
# What a number may be copied with: the spaces, quotes and punctuation around it.
AROUND = " \t\r\n\"'«»“”?!,;:"
LONGEST_SHOWN = 20


class Kind(StrEnum):
    """The machine-readable kinds of the API (`kind` of a 422 answer)."""

    SHORT_CODE = "short_code"
    PARTIAL = "partial"
    DIRECTORY_118 = "directory_118"
    FREEPHONE_116 = "freephone_116"
    VOICE_08 = "voice_08"
    LANDLINE = "landline"
    FOUR_DIGIT = "four_digit"
    MOBILE = "mobile"
    SPAM_REPORT = "spam_report"
    FOREIGN = "foreign"
    MALFORMED = "malformed"


@dataclass(frozen=True)
class Number:
    """What was understood: `text` is the number without separators, or its known first digits."""

    kind: Kind
    text: str
    # The word typed with a short code: « 88123 FOOT ».
    keyword: str = ""


def understand(typed: str) -> Number:
    """The number that `typed` means. Never raises."""
    plain = BEFORE.sub("", _western(typed).strip(AROUND))
    for pattern in WITH_KEYWORD:
        if with_keyword := pattern.fullmatch(plain):
            code = SEPARATORS.sub("", with_keyword["code"])
            if SHORT_CODE.fullmatch(code) and code != "33700":
                return Number(Kind.SHORT_CODE, code, with_keyword["keyword"])
    compact = SEPARATORS.sub("", plain).upper()
    national = INTERNATIONAL_SHORT_CODE.sub("", INTERNATIONAL.sub("0", compact))
    for kind, pattern in PATTERNS:
        if pattern.fullmatch(national):
            return Number(kind, national)
    partial = PARTIAL.fullmatch(compact)
    if partial and len(compact) <= 5:
        return Number(Kind.PARTIAL, partial["digits"])
    return Number(Kind.MALFORMED, typed.strip()[:LONGEST_SHOWN])


def _western(text: str) -> str:
    """`text` with the digits 0 to 9 for those of any script, and « ... » for « … »."""
    if text.isascii():
        return text
    return "".join(
        str(unicodedata.decimal(char)) if char.isdecimal() else char
        for char in unicodedata.normalize("NFKC", text)
    )


# In order: the first that matches the whole number wins.
PATTERNS = (
    (Kind.SPAM_REPORT, re.compile(r"33700")),
    (Kind.SHORT_CODE, SHORT_CODE),
    (Kind.DIRECTORY_118, re.compile(r"118\d{3}")),
    (Kind.FREEPHONE_116, re.compile(r"116\d{3}")),
    (Kind.VOICE_08, re.compile(r"08\d{8}")),
    (Kind.MOBILE, re.compile(r"0[67]\d{8}")),
    (Kind.LANDLINE, re.compile(r"0[1-59]\d{8}")),
    (Kind.FOUR_DIGIT, re.compile(r"10\d{2}|3\d{3}")),
    (Kind.FOREIGN, re.compile(r"(?:\+|00)(?!33)[1-9]\d{5,14}")),
)


@dataclass(frozen=True)
class Elsewhere:
    """Where to look instead, for people: a title, a sentence and useful links."""

    title: str
    detail: str
    links: tuple[tuple[str, str], ...] = ()


INFOSVA = ("infosva.org, l’annuaire des numéros 08", "https://www.infosva.org/")
SPAM = ("33700.fr, signaler un SMS ou un appel", "https://www.33700.fr/")

ELSEWHERE = {
    Kind.SPAM_REPORT: Elsewhere(
        "Le 33700 sert à signaler les SMS et appels indésirables",
        "Ce n’est pas un numéro SMS+ : transférez-y le SMS suspect, puis envoyez le numéro de "
        "l’expéditeur quand on vous le demande.",
        (SPAM,),
    ),
    Kind.DIRECTORY_118: Elsewhere(
        "Ce numéro en 118 est un service de renseignements téléphoniques",
        "Ce n’est pas un numéro SMS+. Demandez le détail de l’appel à votre opérateur.",
    ),
    Kind.FREEPHONE_116: Elsewhere(
        "Ce numéro en 116 est un service d’intérêt public, gratuit",
        "Ce n’est pas un numéro SMS+ : il ne peut pas être à l’origine d’un montant sur votre "
        "facture.",
    ),
    Kind.VOICE_08: Elsewhere(
        "Ce numéro 08 n’est pas un numéro SMS+",
        "Cherchez-le sur infosva.org. Si un SMS vous demande de l’appeler, ne rappelez pas et "
        "signalez-le au 33700.",
        (INFOSVA, SPAM),
    ),
    Kind.LANDLINE: Elsewhere(
        "Ce numéro est celui d’une ligne fixe",
        "Ce n’est pas un numéro SMS+. Un numéro SMS+ a cinq chiffres et commence par un chiffre "
        "de 3 à 9.",
    ),
    Kind.FOUR_DIGIT: Elsewhere(
        "Ce numéro à quatre chiffres est un numéro d’appel",
        "Ce n’est pas un numéro SMS+, qui a cinq chiffres. Cherchez-le sur infosva.org, ou "
        "complétez-le s’il manque un chiffre.",
        (INFOSVA,),
    ),
    Kind.MOBILE: Elsewhere(
        "Ce numéro est celui d’un téléphone mobile",
        "Ce n’est pas un numéro SMS+. Si le message est suspect, ne répondez pas et ne rappelez "
        "pas : transférez-le au 33700.",
        (SPAM,),
    ),
    Kind.FOREIGN: Elsewhere(
        "Ce numéro est un numéro étranger",
        "Ce n’est pas un numéro SMS+. Ne rappelez pas un numéro inconnu : interrogez votre "
        "opérateur.",
    ),
    Kind.MALFORMED: Elsewhere(
        "Nous n’avons pas reconnu de numéro court",
        "Un numéro SMS+ a cinq chiffres et commence par un chiffre de 3 à 9, par exemple 88123. "
        "Chiffres masqués ? Tapez les premiers : 88.",
    ),
}
