"""Editors and services, as the directory finds them (docs/adr/0008)."""

from collections.abc import Sequence

from directory.editor import Editor
from directory.search import search_editors, search_services
from directory.service import Service

from .found import GroupFound, Result, Window, closeness
from .groups import Group
from .marks import mark_beginnings
from .wording import directory_words, name_words


def find_editors(asked: Sequence[str], window: Window) -> list[GroupFound]:
    words = directory_words(asked)
    found = search_editors(" ".join(words), *window, forgiving=False)
    return _group(Group.EDITORS, found.total, [_editor(one, words) for one in found.results], words)


def find_services(asked: Sequence[str], window: Window) -> list[GroupFound]:
    words = directory_words(asked)
    found = search_services(" ".join(words), *window, forgiving=False)
    results = [_service(one, words) for one in found.results]
    return _group(Group.SERVICES, found.total, results, words)


def _group(
    group: Group, total: int, results: list[Result], words: Sequence[str]
) -> list[GroupFound]:
    if not results:
        return []
    first = " ".join(name_words(results[0].title))
    return [GroupFound(group, total, results, closeness(first, " ".join(words)))]


def _editor(editor: Editor, words: Sequence[str]) -> Result:
    legal_name = editor.legal_name if editor.legal_name != editor.name else ""
    return Result(
        editor.pk,
        mark_beginnings(editor.name, words),
        editor.get_absolute_url(),
        mark_beginnings(legal_name, words),
        editor.city,
    )


def _service(service: Service, words: Sequence[str]) -> Result:
    return Result(
        service.pk,
        mark_beginnings(service.name, words),
        service.get_absolute_url(),
        mark_beginnings(service.description, words),
        service.category,
    )
