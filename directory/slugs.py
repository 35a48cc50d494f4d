"""Addresses on the web, made from names; several names may fold to one."""

from collections.abc import Container
from typing import Any

from django.db import connection
from django.utils.text import slugify

from cms.core.locks import lock_for_writing

from .text import fold

LONGEST = 170
# The first half of our locks' keys, for which there is no registry; the second is the table.
LOCKS = 0x51


def free_slug(name: str, taken: Container[str]) -> str:
    """The slug of `name`, numbered if another name has it already."""
    wanted = _wanted(name)
    slug, count = wanted, 1
    while slug in taken:
        count += 1
        ending = f"-{count}"
        slug = f"{wanted[: LONGEST - len(ending)]}{ending}"
    return slug


def reserved_slug(model: Any, name: str) -> str:
    """A free slug, which nobody else takes before the end of the transaction."""
    table = model._meta.db_table
    # Before looking rather than after: an import is over by then.
    lock_for_writing(model)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s::int4, hashtext(%s))", [LOCKS, table])
    alike = model._base_manager.filter(slug__startswith=_wanted(name)[: LONGEST - 10])
    return free_slug(name, set(alike.values_list("slug", flat=True)))


def _wanted(name: str) -> str:
    return slugify(fold(name))[:LONGEST].strip("-") or "sans-nom"
