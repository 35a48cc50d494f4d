"""Addresses on the web for records that are made many at a time."""

from collections.abc import Container

from django.utils.text import slugify

from directory.text import fold

LONGEST = 170


def free_slug(name: str, taken: Container[str]) -> str:
    """The slug of `name`, numbered if another name has it already."""
    wanted = slugify(fold(name))[:LONGEST].strip("-") or "sans-nom"
    slug, count = wanted, 1
    while slug in taken:
        count += 1
        ending = f"-{count}"
        slug = f"{wanted[: LONGEST - len(ending)]}{ending}"
    return slug
