"""The publications' search documents, written again with the publications themselves."""

from collections.abc import Iterable
from typing import Any

from django.db import connection, transaction

from cms.editorial.publication import Publication
from directory.search.upkeep import VECTOR, add_words
from directory.search.words import words

from .documents import PageDocument, PageWord
from .groups import group_of
from .page_text import page_text
from .wording import name_words

WRITE = """
INSERT INTO home_pagedocument (publication_id, "group", name, lead, text, vector)
SELECT id, "group", name, lead, text, {vector}
FROM (VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s))
  AS new(id, "group", name, lead, text, a, b, c, d)
ON CONFLICT (publication_id) DO UPDATE SET "group" = EXCLUDED."group", name = EXCLUDED.name,
  lead = EXCLUDED.lead, text = EXCLUDED.text, vector = EXCLUDED.vector
"""


@transaction.atomic
def refresh_page(publication: Publication) -> None:
    """Write the document of an open publication; its page's former ones go."""
    former = PageDocument.objects.filter(publication__page_id=publication.page_id)
    former.exclude(publication=publication).delete()
    answer = publication.content()
    group = group_of(answer["type"])
    if group is None:
        return
    text = page_text(answer)
    parts = [words(part) for part in text.weighted]
    name = " ".join(name_words(publication.title))[:255]
    row: list[Any] = [
        publication.pk,
        group.value,
        name,
        text.lead,
        text.running,
        *map(_once, parts),
    ]
    with connection.cursor() as cursor:
        cursor.execute(WRITE.format(vector=VECTOR), row)
    add_words(PageWord, (word for part in parts for word in part))


def _once(found: Iterable[str]) -> str:
    """Each word once: a long text is not a better answer."""
    return " ".join(dict.fromkeys(found))
