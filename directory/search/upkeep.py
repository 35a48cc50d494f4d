"""The search documents, written again whenever what they say has changed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, NamedTuple

from django.db import connection, transaction
from django.db.models import Model, QuerySet

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
INSERT INTO {table} (word)
SELECT word FROM unnest(%s::text[]) AS new(word)
WHERE NOT EXISTS (SELECT FROM {table} AS known WHERE known.word = new.word)
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
            refresh_services(Service.objects.values_list("pk", flat=True))
            refresh_editors(Editor.objects.values_list("pk", flat=True))
            return
        editors = set(editor_ids)
        refresh_services({service for services in _sold(editors).values() for service in services})
        refresh_editors(editors)


@transaction.atomic
def refresh_editors(editor_ids: Iterable[int]) -> None:
    """Write the documents of these editors again.

    A draft that was never public has none. Their rows are locked until the end of the
    transaction: of two changes at once, the last one sees the other.
    """
    public = Editor.objects.filter(live=True).order_by("pk").select_for_update(no_key=True)
    columns = ("pk", "name", "legal_name", "website")
    rows = list(_among(public.values_list(*columns), "pk", sorted(editor_ids)))
    sold = _sold(row[0] for row in rows)
    services = {service for several in sold.values() for service in several}
    labels = _labels(services)
    known = Service.objects.values_list("pk", "name", "website")
    names = {pk: f"{name} {website}" for pk, name, website in _among(known, "pk", services)}
    texts = []
    for pk, name, legal_name, website in rows:
        of_services = " ".join(names[service] for service in sold[pk])
        of_bills = " ".join(label for service in sold[pk] for label in labels[service])
        texts.append(Text(pk, name, (name, f"{legal_name} {website}", of_services, of_bills)))
    _write(EditorDocument, texts)


def refresh_services(service_ids: Iterable[int]) -> None:
    """Write the documents of these services again, not those of their editors."""
    ids = set(service_ids)
    labels = _labels(ids)
    known = Service.objects.values_list("pk", "name", "website", "category", "description")
    _write(
        ServiceDocument,
        [
            Text(pk, name, (name, " ".join(labels[pk]), f"{website} {category}", description))
            for pk, name, website, category, description in _among(known, "pk", ids)
        ],
    )


def _sold(editor_ids: Iterable[int]) -> dict[int, list[int]]:
    """The services that each of these editors sells or sold."""
    found = defaultdict(list)
    held = Assignment.objects.order_by().values_list("editor", "service").distinct()
    for editor, service in _among(held, "editor", editor_ids):
        found[editor].append(service)
    return found


def _labels(service_ids: Iterable[int]) -> dict[int, list[str]]:
    found = defaultdict(list)
    labels = BillLabel.objects.order_by().values_list("service", "label")
    for service, label in _among(labels, "service", service_ids):
        found[service].append(label)
    return found


def _among(
    rows: QuerySet[Any, tuple[Any, ...]], column: str, ids: Iterable[int]
) -> Iterator[tuple[Any, ...]]:
    """The rows in which `column` is one of `ids`, which are given one by one.

    Not a subquery: a plan kept from the day when the tables were empty would read them once for
    every row of each other.
    """
    remaining = iter(ids)
    while some := list(islice(remaining, AT_ONCE)):
        yield from rows.filter(**{f"{column}__in": some})


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
    with connection.cursor() as cursor:
        cursor.execute(WRITE.format(document=document._meta.db_table, vector=VECTOR), columns)
    add_words(SearchWord, (word for line in parts for part in line for word in part.split()))


def add_words(vocabulary: type[Model], found: Iterable[str]) -> None:
    """Keep these words, as what misspelt ones may mean, in a model whose key is `word`."""
    with connection.cursor() as cursor:
        statement = ADD_WORDS.format(table=vocabulary._meta.db_table)
        cursor.execute(statement, [sorted(set(found))])
