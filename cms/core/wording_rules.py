"""Whether words say enough to whom cannot see what is around them: pure."""

import re
import unicodedata

# A link is read alone, in a list of links: these say nothing there (RGAA 6.1).
VAGUE = (
    *("ici", "cliquez ici", "cliquer ici", "cliquez", "clic", "lien", "ce lien", "le lien"),
    *("voir", "voir ici", "lire", "lire la suite", "la suite", "suite", "suivez ce lien"),
    *("plus", "plus d infos", "plus d informations", "en savoir plus", "savoir plus", "details"),
    *("page", "cette page", "site", "le site", "ce site", "telecharger", "ouvrir", "aller"),
)
ADDRESS = re.compile(r"^(https?://|www\.)\S+$", re.I)
FILE_NAME = re.compile(r"\.(avif|gif|heic|jpe?g|pdf|png|svg|webp)$|^\S*_\S*$", re.I)
# What any picture is.
EMPTY_ALTERNATIVES = ("image", "photo", "ecran", "capture", "capture d ecran", "screenshot")


def bare(text: str) -> str:
    """Lower case, without accents nor marks: « Cliquez ici ! » → « cliquez ici »."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return " ".join(re.sub(r"[\W_]+", " ", plain).split())


def link_fault(words: str) -> str:
    """What is wrong with the words of a link, to follow « le lien « … » »; empty if nothing."""
    if not bare(words):
        return "n’a pas de texte : écrivez où il mène."
    if ADDRESS.match(words.strip()):
        return "est une adresse : écrivez plutôt ce que l’on y trouve."
    if bare(words) in VAGUE:
        return "ne dit pas où il mène : écrivez-le, « le guide d’Orange » par exemple."
    return ""


def alternative_fault(text: str, *file_names: str) -> str:
    """What is wrong with the words in the place of a picture; empty if nothing.

    `file_names`: what the picture is called here, which nobody needs to hear.
    """
    words = bare(text)
    if not words:
        return "l’écran n’a pas de texte de remplacement : dites ce qu’il montre d’utile."
    if FILE_NAME.search(text.strip()) or words in map(bare, file_names):
        return f"« {text.strip()} » est un nom de fichier : dites ce que l’écran montre d’utile."
    if words in EMPTY_ALTERNATIVES:
        return f"« {text.strip()} » ne dit rien de l’écran : dites ce qu’il montre d’utile."
    return ""
