"""From words to what PostgreSQL compares: stems, beginnings, and words of the same sense."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from .wording import WITH_SIGN, senses

# Shorter words, and numbers, would begin too many others.
SHORTEST_BEGINNING = 3


@dataclass(frozen=True)
class PageQuery:
    """SQL expressions of type tsquery, whose parameters are `values`.

    `asked`: words of letters and digits only, in lower case. French's small words ask nothing.
    """

    asked: Sequence[str]
    all_of_them: bool

    @property
    def sql(self) -> str:
        return " && ".join(self._words) if self.all_of_them else self.any_of_them

    @property
    def any_of_them(self) -> str:
        """What ranks: each word counts, wherever it stands."""
        return f"({' || '.join(self._words)})"

    @property
    def coverage(self) -> str:
        """How many of the words are there; alike for all where all must be."""
        if self.all_of_them:
            return "0"
        return " + ".join(f"(vector @@ {word})::int" for word in self._words)

    @property
    def shown(self) -> str:
        """What is marked: the words without their signs, which are apart in texts."""
        return f"{self.any_of_them} || to_tsquery('infoconso', %(signs)s)"

    @cached_property
    def values(self) -> dict[str, str]:
        signs = [word.removesuffix("plus") for word in self.asked if word.endswith("plus")]
        values = {
            "signs": " | ".join(filter(None, signs)),
            "solutions": " & ".join(word for word in self.asked if word in WITH_SIGN),
        }
        for place, word in enumerate(self.asked):
            values[f"word{place}"] = _beginning(word)
            values[f"same{place}"] = " | ".join(f"{start}:*" for start in senses(word))
        return values

    @cached_property
    def _words(self) -> list[str]:
        return [
            f"(to_tsquery('infoconso', %(word{place})s) || to_tsquery('simple', %(same{place})s))"
            for place in range(len(self.asked))
        ]


def _beginning(word: str) -> str:
    return word if len(word) < SHORTEST_BEGINNING or not word.isalpha() else f"{word}:*"
