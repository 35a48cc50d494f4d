"""The web domains of an operator: where a link to its customer area may lead. Pure functions."""

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

DOMAIN = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}")


def declared(text: str) -> list[str]:
    """The lines of what was typed, in lower case, without the empty ones."""
    return [line.strip().lower() for line in text.splitlines() if line.strip()]


def unreadable(domains: Iterable[str]) -> list[str]:
    """Those that are not a domain name (« orange.fr »): an address, a single word…"""
    return [domain for domain in domains if not DOMAIN.fullmatch(domain)]


def leads_to(url: str, domains: Iterable[str]) -> bool:
    """Whether `url` is an https address on one of these domains or below it.

    What browsers and servers read differently (a backslash, a user name before the host, a port)
    is refused rather than understood.
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    host = parts.netloc.lower()
    return (
        parts.scheme == "https"
        and "@" not in host
        and "\\" not in url
        and any(host == domain or host.endswith(f".{domain}") for domain in domains)
    )


def refusal(url: str, domains: list[str]) -> str:
    """What to say where `url` leads elsewhere; empty where it does not."""
    if leads_to(url, domains):
        return ""
    if not domains:
        return "Déclarez d’abord les domaines de l’opérateur, sur sa page."
    return (
        f"Cette adresse doit commencer par https:// et mener à {_listed(domains)}. "
        "Un autre site de l’opérateur se déclare sur sa page, dans « Domaines »."
    )


def _listed(domains: list[str]) -> str:
    *first, last = domains
    return f"{', '.join(first)} ou {last}" if first else last
