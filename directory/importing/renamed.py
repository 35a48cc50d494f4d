"""Editors and services that the file calls by another name than the directory.

A name that the directory does not know is that of a record which the last import called so, or of
the one editor with the same SIREN: it is not made a second time. The name is then a value like
any other: the file's replaces it, unless it was changed by hand.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from directory.editor import Editor
from directory.import_memory import ImportMemory

from .existing import Names
from .rows import Row, name_key


def recognise(names: Names, rows: Mapping[str, list[Row]], column: str, kind: str) -> None:
    """Let `names` know the records that `rows`, by name key, mean by an unknown name."""
    unknown = [key for key in rows if key not in names.by_key]
    if not unknown:
        return
    named = {names.by_key[key].pk for key in rows if key in names.by_key}
    former = _by_former_name(kind, column)
    sirens = _by_siren() if column == "editeur" else {}
    for key in unknown:
        siren = next((text for row in rows[key] if (text := row.text("siren"))), "")
        found = (former.get(key) or sirens.get(siren) or set()) & names.by_pk.keys()
        if len(found) == 1 and not found & named:
            named |= found
            names.alias(key, *found)
        elif found:
            others = ", ".join(sorted(f"« {names.by_pk[pk].name} »" for pk in found))
            rows[key][0].remark(
                column,
                f"Ce nom est nouveau, mais c’était celui de, ou le même SIREN que : {others}.",
            )


def _by_former_name(kind: str, column: str) -> dict[str, set[int]]:
    """By the key of the name that the last import gave them."""
    known = ImportMemory.objects.filter(kind=kind)
    return _grouped(
        (name_key(name), pk)
        for pk, name in known.values_list("record_id", f"values__{column}")
        if name
    )


def _by_siren() -> dict[str, set[int]]:
    return _grouped(Editor.objects.order_by().exclude(siren="").values_list("siren", "pk"))


def _grouped(pairs: Iterable[tuple[str, int]]) -> dict[str, set[int]]:
    found = defaultdict(set)
    for key, pk in pairs:
        found[key].add(pk)
    return found
