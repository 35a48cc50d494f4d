"""Where pages used to be: an address that was once public leads to where its page is now."""

from typing import Any

from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect

from cms.core.caching import PUBLIC

from .publication import Publication


class FormerAddress(models.Model):
    """An address at which a page was public, and is no more. The last page to leave it counts.

    It names the page rather than its next address: however often the page moves, one step leads
    to it, and nowhere while it is not public.
    """

    url_path = models.CharField("ancienne adresse", max_length=255, primary_key=True)
    page_id = models.BigIntegerField("page")

    class Meta:
        verbose_name = "ancienne adresse"

    def __str__(self) -> str:
        return self.url_path


def remember(url_path: str, page_id: int) -> None:
    """`page_id` has just left `url_path`."""
    FormerAddress.objects.update_or_create(url_path=url_path, defaults={"page_id": page_id})


def pages_that_left(address: str) -> QuerySet[FormerAddress, Any]:
    """The id of the page that used to be at `address`, as a subquery."""
    return FormerAddress.objects.filter(url_path=address).values("page_id")


def redirect_to_present(request: HttpRequest, address: str, below: str = "") -> HttpResponse | None:
    """301 to the public page that used to be at `address`, the query kept; None without one.

    `below` follows both addresses. Only for addresses without a public page of their own. Kept by
    caches as briefly as a page: another one may be published here tomorrow. One query.
    """
    present = Publication.objects.open().filter(page_id__in=pages_that_left(address))
    path = present.values_list("url_path", flat=True).first()
    if path is None:
        return None
    query = request.META.get("QUERY_STRING", "")
    response = HttpResponsePermanentRedirect(f"{path}{below}{'?' if query else ''}{query}")
    response.headers["Cache-Control"] = PUBLIC
    return response
