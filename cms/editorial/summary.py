"""What a proposal changes, said in French in a line: pure."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from cms.core.typography import counted

from .comparison import PAGE, Section


class Noun(NamedTuple):
    """What reviewers call an item of a document: « étape », « étapes », feminine."""

    one: str
    many: str
    feminine: bool = False

    def counted(self, number: int, participle: str = "") -> str:
        """« 2 étapes », or with a participle in the masculine singular « 2 étapes ajoutées »."""
        agreed = f" {self.agreed(participle)}{'s' if number > 1 else ''}" if participle else ""
        return f"{counted(number, self.one, self.many)}{agreed}"

    def agreed(self, participle: str) -> str:
        return f"{participle}e" if self.feminine else participle


PICTURE = Noun("capture", "captures", feminine=True)
FIELD = Noun("champ", "champs")
ITEM = Noun("élément", "éléments")


def summary(sections: Iterable[Section], nouns: Mapping[str, Noun]) -> list[str]:
    """Parts such as « 2 étapes reformulées », one for each list and kind of change."""
    sections = list(sections)
    parts = []
    if fields := sum(len(one.changed_texts) for one in sections if is_page(one)):
        parts.append(FIELD.counted(fields, "modifié"))
    items = [one for one in sections if not is_page(one)]
    for name in dict.fromkeys(item.name for item in items):
        found = [_participles(item) for item in items if item.name == name]
        parts += [
            nouns.get(name, ITEM).counted(number, participle)
            for participle in ("ajouté", "retiré", "déplacé", "reformulé")
            if (number := sum(participle in one for one in found))
        ]
    if reshot := sum(one.reshot for one in sections):
        parts.append(PICTURE.counted(reshot, "refait"))
    if placed := sum(_replaced(one) for one in sections):
        parts.append(f"repères déplacés sur {PICTURE.counted(placed)}")
    return parts


def contents(sections: Iterable[Section], nouns: Mapping[str, Noun]) -> list[str]:
    """What is in a document that has never been public: « 6 étapes »."""
    names = [section.name for section in sections if not is_page(section)]
    return [nouns.get(name, ITEM).counted(names.count(name)) for name in dict.fromkeys(names)]


def tags(section: Section, noun: Noun) -> list[str]:
    """What happened to an item, in words that agree with its noun."""
    found = [noun.agreed(participle) for participle in _participles(section)]
    if section.moved:
        found[0] += f" (avant : {section.former_position})"
    if section.reshot:
        found.append("capture refaite")
    if _replaced(section):
        found.append("repères déplacés")
    return found


def _replaced(section: Section) -> bool:
    return section.state == "changed" and section.places_changed


def is_page(section: Section) -> bool:
    return section.name == PAGE


def _participles(section: Section) -> list[str]:
    if section.state in ("added", "removed"):
        return ["ajouté" if section.state == "added" else "retiré"]
    found = ["déplacé"] if section.moved else []
    return [*found, "reformulé"] if section.changed_texts else found
