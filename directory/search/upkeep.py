"""The search documents, written again whenever what they say has changed."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from django.db import connection, transaction
from django.db.models import QuerySet

from directory.assignment import Assignment
from directory.editor import Editor
from directory.service import BillLabel, Service

from .documents import Document, EditorDocument, SearchWord, ServiceDocument
from .words import words

WRITE = """
INSERT INTO {document} AS stored (subject_id, name, vector, revision)
SELECT id, left(name, 150), {vector}, 1
FROM unnest(%s::bigint[], %s::text[], %s::text[], %s::text[], %s::text[], %s::text[])
  AS new(id, name, a, b, c, d)
ON CONFLICT (subject_id) DO UPDATE SET
  name = EXCLUDED.name, vector = EXCLUDED.vector,
  revision = stored.revision + 1, refreshed_at = clock_timestamp()
"""
# In order, so that two transactions that add the same words do not wait for each other in turn.
ADD_WORDS = """
INSERT INTO directory_searchword (word)
SELECT word FROM unnest(%s::text[]) AS new(word)
WHERE NOT EXISTS (SELECT FROM directory_searchword AS known WHERE known.word = new.word)
ON CONFLICT DO NOTHING
"""
VECTOR = " || ".join(
    f"setweight(to_tsvector('infoconso', {column}) || to_tsvector('simple', {column}), '{weight}')"
    for column, weight in zip("abcd", "ABCD", strict=True)
)


# A statement takes 65,535 values at most.
AT_ONCE = 10_000


class Text(NamedTuple):
    """A document before the database makes lexemes of it: texts by weight, A to D."""

    subject: int
    name: str
    parts: tuple[str, str, str, str]


def refresh(editor_ids: Iterable[int] | None = None) -> None:
    """Write the documents of these editors, and of their services, again; of all if None.

    Called in the transaction of the change, after it. For what saves no model instance (imports,
    bulk writes): whatever is saved or deleted one by one is seen to by `receivers`.
    """
    with transaction.atomic():
        if editor_ids is None:
            SearchWord.objects.all().delete()
            refresh_services(Service.objects.all())
            refresh_editors(Editor.objects.all())
            return
        ids = sorted(editor_ids)
        for start in range(0, len(ids), AT_ONCE):
            editors = Editor.objects.filter(pk__in=ids[start : start + AT_ONCE])
            refresh_services(_services_of(editors))
            refresh_editors(editors)


@transaction.atomic
def refresh_editors(editors: QuerySet[Editor]) -> None:
    """Write the documents of these editors again.

    A draft that was never public has none. Their rows are locked until the end of the
    transaction: of two changes at once, the last one sees the other.
    """
    locked = editors.filter(live=True).order_by("pk").select_for_update(no_key=True)
    rows = list(locked.values_list("pk", "name", "legal_name", "website"))
    sold = defaultdict(list)
    held = Assignment.objects.filter(editor__in=editors.order_by()).order_by()
    for editor, service in held.values_list("editor", "service").distinct():
        sold[editor].append(service)
    services = _services_of(editors)
    labels = _labels(services)
    names = {
        pk: f"{name} {website}"
        for pk, name, website in services.values_list("pk", "name", "website")
    }
    texts = []
    for pk, name, legal_name, website in rows:
        of_services = " ".join(names[service] for service in sold[pk])
        of_bills = " ".join(label for service in sold[pk] for label in labels[service])
        texts.append(Text(pk, name, (name, f"{legal_name} {website}", of_services, of_bills)))
    _write(EditorDocument, texts)


def refresh_services(services: QuerySet[Service]) -> None:
    """Write the documents of these services again, not those of their editors."""
    labels = _labels(services)
    _write(
        ServiceDocument,
        [
            Text(pk, name, (name, " ".join(labels[pk]), f"{website} {category}", description))
            for pk, name, website, category, description in services.values_list(
                "pk", "name", "website", "category", "description"
            )
        ],
    )


def _services_of(editors: QuerySet[Editor]) -> QuerySet[Service]:
    held = Assignment.objects.filter(editor__in=editors.order_by()).order_by()
    return Service.objects.filter(pk__in=held.values("service"))


def _labels(services: QuerySet[Service]) -> dict[int, list[str]]:
    found = defaultdict(list)
    for service, label in BillLabel.objects.filter(service__in=services).values_list(
        "service", "label"
    ):
        found[service].append(label)
    return found


def _write(document: type[Document], texts: Sequence[Text]) -> None:
    """Words as they are compared: the database's parser is given nothing to interpret."""
    if not texts:
        return
    parts = [[" ".join(dict.fromkeys(words(part))) for part in text.parts] for text in texts]
    columns: list[list[Any]] = [
        [text.subject for text in texts],
        [" ".join(words(text.name)) for text in texts],
        *map(list, zip(*parts, strict=True)),
    ]
    known = sorted({word for line in parts for part in line for word in part.split()})
    with connection.cursor() as cursor:
        cursor.execute(WRITE.format(document=document._meta.db_table, vector=VECTOR), columns)
        cursor.execute(ADD_WORDS, [known])
