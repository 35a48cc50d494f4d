"""What people mean by what they type: signs, small words, words of the same sense (domain.md)."""

import re
from collections.abc import Iterable

from directory.search.words import words

LONGEST = 100
MOST_WORDS = 8

# « SMS+ » is not any SMS, nor « Internet+ » the internet: one word each, however it is written.
_WITH_SIGN = re.compile(r"\b(sms|internet)[\s\-]*(?:\+|plus\b)", re.IGNORECASE)
WITH_SIGN = frozenset(("smsplus", "internetplus"))
_PRICE = re.compile(r"\d+(?:[.,]\d+)?\s*(?:€|euros?\b)", re.IGNORECASE)
A_SUM = "montant"
# How a question is put, and what goes without saying here; French's own small words are the
# database's matter.
SMALL = frozenset(
    (
        *("a", "c", "ca", "ce", "cest", "est", "que", "qui", "quoi", "comment", "pourquoi"),
        *("quand", "quel", "quelle", "quels", "quelles", "faire", "fais", "faut", "puis", "peut"),
        *("peux", "veux", "voudrais", "svp", "bonjour", "aide", "chez", "cette", "cet"),
        *("toujours", "encore", "euro", "euros", "eur", "jour", "semaine", "mois", "par"),
        *("type", "trop", "savoir", "www", "fr", "com", "org"),
    )
)
# Beginnings of words that ask for the same thing. « résilier » ends the operator's contract:
# who types it here nearly always means to unsubscribe.
SAME_SENSE = (
    ("resili", "desabon", "desinscri", "annul", "arret", "stop"),
    ("bloqu", "blocage", "desactiv", "empech", "interdi"),
    ("rembours", "recuper"),
    ("reclam", "plaint", "plaindre", "contest", "litige"),
    ("signal", "denonc", "arnaqu", "escro", "fraud", "spam", "suspect", "sollicit", "publicit"),
    ("prix", "tarif", "cout", "combien"),
    ("factur", "prelev", "debit"),
    ("mediat", "conciliat"),
    ("lettre", "modele", "courrier", "texte"),
    ("continu", "marche", "fonctionn"),
    ("film", "video"),
    ("achet", "achat"),
    ("enfant", "fils", "fille", "mineur", "proche"),
    ("montant", "somme", "hors"),
    ("reconnai", "inconnu", "bizarr", "etrang"),
    ("surtax", "08"),
    ("confidential", "rgpd", "cnil"),
    ("contact", "joindre", "coordonn"),
)
# An operator's box is called by its own name.
BOXES = (("freebox", "free"), ("bbox", "bouygues"), ("livebox", "orange"))
# What is asked of anything in the directory: an editor is not found by them unless alone.
OF_THE_SITE = frozenset(
    (
        *("sms", "smsplus", "internet", "internetplus", "numero", "appartient", "editeur"),
        *("editeurs", "service", "services", "abonnement", "abonnements", "facture", "achat"),
        *("achats", "contact", "contacter", "adresse", "telephone", "le", "la", "les", "un", "une"),
        *("de", "du", "des", "mon", "ma", "mes", "par", "pour", "sur"),
    )
)


def with_signs(text: str) -> str:
    """`text` as it is searched: the words with a sign are there without it too."""
    return _WITH_SIGN.sub(lambda found: f"{found[1]} {found[1].lower()}plus", text)


def name_words(text: str) -> list[str]:
    """The words of a name: those with a sign are one word."""
    return words(_WITH_SIGN.sub(r"\1plus", text))


def typed_words(typed: str) -> list[str]:
    """The words that count of what was typed, the first ones: all of them where none does.

    A price does not: bills and pages write it in other ways. Alone, it asks what a sum is for.
    """
    rest, prices = _PRICE.subn(" ", typed[:LONGEST])
    found = list(dict.fromkeys(name_words(rest)))
    counting = [word for word in found if word not in SMALL]
    return (counting or ([A_SUM] if prices else found))[:MOST_WORDS]


def directory_words(asked: Iterable[str]) -> list[str]:
    """Those of them that may name an editor or a service; all where none does."""
    every = list(asked)
    return [
        word for word in every if not (word in OF_THE_SITE or _among(SAME_SENSE, word))
    ] or every


def goes_without_saying(word: str) -> bool:
    """Whether it asks nothing that a number's page does not say: who, and how to stop."""
    return word in SMALL or word in OF_THE_SITE or word.startswith(SAME_SENSE[0])


def senses(word: str) -> tuple[str, ...]:
    """Beginnings of the words that ask for the same; none for most words."""
    return _among(SAME_SENSE, word) or _among(BOXES, word)


def _among(groups: Iterable[tuple[str, ...]], word: str) -> tuple[str, ...]:
    return next((starts for starts in groups if word.startswith(starts)), ())
