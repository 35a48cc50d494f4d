"""The page of one service: the look-up's answer for what may have no number."""

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone

from cms.core.caching import cacheable

from . import presentation
from .bill_labels import bill_labels
from .bounded_lookup import look_up_service
from .forms import LookupForm
from .service import Service

# Of each list: a page is read by people.
SHOWN = 20


def service(request: HttpRequest, slug: str) -> HttpResponseBase:
    """Who sold it on the day of `?date=` (today by default), and whom to complain to."""
    found = Service.objects.filter(slug=slug).first()
    if found is None:
        return render(request, "directory/service_unknown.html", status=404)
    form = LookupForm(request.GET)
    today = timezone.localdate()
    day = form.day()
    tenures = look_up_service(found.pk, day or today, SHOWN)
    context = {
        "lookup": presentation.service(found, bill_labels([found.pk]), tenures, day, today),
        "form": {
            "date": day.isoformat() if day else "",
            "unreadable_date": form.unreadable_date(),
        },
    }
    return cacheable(request, render(request, "directory/service.html", context))
