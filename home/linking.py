"""« Faire un lien »: texts and links that operators and editors copy into their own pages."""

from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils.html import format_html

from cms.core import typography
from cms.core.caching import cacheable
from cms.core.web import absolute
from directory.models import ShortCode
from directory.numbers import Kind, understand
from guides.lists import all_cards

# Address and the words of its link.
READY = (
    ("/", "Infoconso Multimédia : comprendre et maîtriser les achats sur facture mobile"),
    ("/numero/", "Qui est derrière un numéro à 5 chiffres ? Chercher son éditeur"),
    ("/guides/", "Bloquer les achats ou se désabonner : les guides de votre opérateur"),
    ("/contact/", "Un achat contesté ? Qui contacter, et dans quel ordre"),
)


def linking(request: HttpRequest) -> HttpResponseBase:
    """Links to the site, to the number of `?numero=`, to the guides of `?operateur=`."""
    typed = request.GET.get("numero", "").replace("\0", "").strip()[:40]
    operators, guides = all_cards()
    chosen = request.GET.get("operateur", "")
    operator = next((one for one in operators if one["slug"] == chosen), None)
    context = {
        "ready": [_snippet(request, *one) for one in READY],
        "typed": typed,
        "number": _number(request, typed),
        "operators": operators,
        "operator": operator,
        "guides": [
            _snippet(request, one["url"], named(one["title"], operator["name"]))
            for one in guides
            if operator and one["operator"]["id"] == operator["id"]
        ],
    }
    return cacheable(request, render(request, "home/linking.html", context))


def named(title: str, operator: str) -> str:
    """A guide's title that says whose it is, on whatever page it is read."""
    return title if operator in title else f"{title} ({operator})"


def _number(request: HttpRequest, typed: str) -> dict[str, Any] | None:
    """The link to a known number; None for anything else."""
    number = understand(typed)
    code = number.text if number.kind is Kind.SHORT_CODE else ""
    if not code or not ShortCode.objects.public().filter(code=code).exists():
        return None
    words = f"Qui est le {code} ? Éditeur, prix et arrêt"
    return _snippet(request, f"/numero/{code}/", words)


def _snippet(request: HttpRequest, path: str, words: str) -> dict[str, str]:
    address, words = absolute(path, request), typography.fr(words)
    return {
        "words": words,
        "address": address,
        "html": format_html('<a href="{}">{}</a>', address, words),
    }
