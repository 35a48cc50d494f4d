"""What looks like personal data in a text: pure, for warnings that people judge."""

import re

from .typography import fr

# A French number in any spelling, or an international one: 9 digits and more behind 0 or +.
PHONE = re.compile(
    r"(?<![\w+])(?:\+\d{1,3}|00\d{1,3}|0)(?:[\s.()\-\u00a0\u202f]{0,2}\d){8,12}(?!\w)"
)
EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?:\s?[A-Z0-9]){11,30}\b")

KINDS = (
    ("une adresse électronique", EMAIL),
    ("un IBAN", IBAN),
    ("un numéro de téléphone", PHONE),
)


def find(text: str) -> list[tuple[str, str]]:
    """What it looks like and the passage, for each passage found: `("un IBAN", "FR76 3000…")`."""
    found = []
    for kind, pattern in KINDS:
        found += [(kind, match[0]) for match in pattern.finditer(text)]
        # An IBAN's digits are no telephone number as well.
        text = pattern.sub(" ", text)
    return found


def warning(text: str) -> str:
    """A sentence about what `text` seems to hold; empty if nothing."""
    found = find(text or "")
    if not found:
        return ""
    passages = ", ".join(f"{kind} (« {passage} »)" for kind, passage in found)
    return fr(f"Ce texte semble contenir {passages}. Si c’est une vraie personne, retirez-le.")
