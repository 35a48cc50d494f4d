"""Every address of the admin and the API, from the URL configuration itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver

ROOTS = ("admin/", "api/")
# "<int:page_id>" or "(?P<name>[^\0]+)": where a value stands in a route.
PARAMETER = re.compile(r"<(?:\w+:)?(\w+)>|\(\?P<(\w+)>(?:[^()]|\([^()]*\))*\)")


@dataclass(frozen=True)
class Address:
    """A route in one line, "admin/pages/<page_id>/edit/", and its name if it has one."""

    route: str
    name: str

    @property
    def parameters(self) -> list[str]:
        return re.findall(r"<(\w+)>", self.route)

    def filled(self, values: dict[str, object]) -> str:
        """The route with these values in the places of its parameters; the others stay."""
        return re.sub(r"<(\w+)>", lambda found: str(values.get(found[1], found[0])), self.route)


def addresses() -> list[Address]:
    """Each route once: the first that matches is the one that answers."""
    found: dict[str, Address] = {}
    for route, name in _walk(get_resolver(), "", ""):
        if route.startswith(ROOTS):
            found.setdefault(route, Address(route, name))
    return list(found.values())


def _walk(resolver: URLResolver, prefix: str, namespace: str) -> Iterator[tuple[str, str]]:
    for pattern in resolver.url_patterns:
        route = prefix + _readable(str(pattern.pattern))
        if isinstance(pattern, URLPattern):
            yield route, f"{namespace}{pattern.name or ''}"
        else:
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from _walk(pattern, route, inner)


def _readable(pattern: str) -> str:
    named = PARAMETER.sub(lambda found: f"<{found[1] or found[2]}>", pattern)
    return re.sub(r"^\^|\$$", "", named).replace(r"\.", ".")
