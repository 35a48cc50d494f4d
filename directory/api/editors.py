"""Editors: a list, searched or whole, and one with what it runs."""

from datetime import date

from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone
from ninja import Query, Router

from cms.core.api import Problem, described, json_answer
from cms.core.paging import Paging, page_answer
from cms.core.parameters import Id, Typed
from directory.answers import editor_answer, editor_line
from directory.bounded_lookup import look_up_editor
from directory.editor import Editor
from directory.schemas import EditorDetail, EditorList
from directory.search import search_editors

router = Router()


@router.get("editors/", response=described(EditorList), operation_id="list_editors")
def editors(request: HttpRequest, paging: Query[Paging], q: Typed = "") -> HttpResponseBase:
    """Editors in French order, or those that `q` finds, the likeliest first.

    `q` is looked for in names, legal names, websites, services and bill labels. Where nothing
    holds its words but near ones do, `corrected` says which.
    """
    if q.strip():
        found = search_editors(q, paging.offset, paging.page_size)
        count, page, corrected = found.total, found.results, found.corrected
    else:
        count, page = paging.of(Editor.objects.public().order_by("sort_key", "pk"))
        corrected = ""
    lines = [editor_line(editor) for editor in page]
    return page_answer(request, paging, count, lines, corrected=corrected or None)


@router.get("editors/{editor_id}/", response=described(EditorDetail), operation_id="read_editor")
def editor(request: HttpRequest, editor_id: Id, on: date | None = None) -> HttpResponseBase:
    """One editor: its contacts, and what it ran on that date (today by default).

    `assignments`, `former` and `next` hold 100 attributions at most; `counts` says how many there
    are. `short_codes` and `services` are the addresses of the whole lists, page by page.
    """
    found = Editor.objects.public().filter(pk=editor_id).first()
    if found is None:
        raise Problem(404, f"Aucun éditeur n’a le numéro {editor_id}.")
    tenures = look_up_editor(editor_id, on or timezone.localdate())
    numbers = f"../../short-codes/?editor={editor_id}&on={tenures.on}"
    lists = {
        "short_codes": request.build_absolute_uri(numbers),
        "services": request.build_absolute_uri(f"../../services/?editor={editor_id}"),
    }
    return json_answer(request, editor_answer(found, tenures) | lists)
