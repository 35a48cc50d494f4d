"""« Ce qui était public le… », for a record of the directory: the text that was public then."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path
from django.views.decorators.http import require_safe
from wagtail.models import ModelLogEntry

from .comparison import with_labels
from .journal import describe
from .past import asked_instant
from .reading import model_named
from .records import PUBLICATIONS, ReviewedRecord


@require_safe
def past_record(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """Its dated rows are not here: the public pages answer for any date themselves."""
    form, instant = asked_instant(request)
    model = model_named(kind)
    if not issubclass(model, ReviewedRecord):
        raise Http404
    record = get_object_or_404(model, pk=pk)
    public = record.public_version(instant)
    published = (
        ModelLogEntry.objects.for_instance(record)
        .filter(action__in=PUBLICATIONS)
        .select_related("user", "content_type")
        .order_by("-timestamp", "-pk")
    )
    entry = published.filter(timestamp__lte=instant).first()
    if entry:
        describe(entry)
    document = with_labels(public.document, record.choice_labels) if public else {}
    names = [name for name in record.public_fields if name in document]
    context = {
        "form": form,
        "instant": instant,
        "record": record,
        "kind": kind,
        "public": public,
        "entry": entry,
        "texts": [(record.field_labels[name], document[name]) for name in names],
    }
    return TemplateResponse(request, "editorial/past_record.html", context)


urls = [path("public-le/<str:kind>/<int:pk>/", past_record, name="editorial_past_record")]
