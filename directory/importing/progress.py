"""How far an import is: told by what does the work, shown by whoever started it."""

from collections.abc import Callable

# (what is being done, how many rows are done, of how many)
Progress = Callable[[str, int, int], object]
EVERY = 2_000

FILE = "ouverture du fichier"
ROWS = "lecture des lignes"
COMPARISON = "comparaison avec l’annuaire"
ENTITIES = "enregistrement des éditeurs et des services"
ASSIGNMENTS = "enregistrement des attributions"
SEARCH = "mise à jour de la recherche"

PLANNING = (FILE, ROWS, COMPARISON)
# The plan is made again before it is applied.
APPLYING = (*PLANNING, ENTITIES, ASSIGNMENTS, SEARCH)


def silent(stage: str, done: int, total: int) -> None:
    """Progress that nobody follows."""


def percent(stages: tuple[str, ...], stage: str, done: int, total: int) -> int:
    """Of the whole work, each stage counting for as much; 0 before the first one."""
    if stage not in stages:
        return 0
    part = min(done / total, 1) if total else 0
    return int(100 * (stages.index(stage) + part) / len(stages))
