"""« Journal »: every event, for auditors and administrators."""

from collections import defaultdict
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import IntegerField, QuerySet, Value
from django.http import HttpRequest
from django.urls import path, reverse
from django.utils import timezone
from django.utils.text import capfirst
from wagtail.admin.filters import ContentTypeFilter
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.reports.audit_logging import LogEntriesView, SiteHistoryReportFilterSet
from wagtail.log_actions import registry
from wagtail.models import PageLogEntry

from cms.core.admin_screens import ItemFor, RestrictedView
from cms.core.audit.entries import DIGESTS, MODELS, who
from cms.core.models import User

from .audit import is_record
from .reading import may_audit

# What is written in an entry for people to read.
WORDS = ("comment", "reason")
PAST = "Ce qui était public"
# After the name of a person, where Wagtail has labels that agree with nothing.
SENTENCES = {
    "wagtail.create": "A créé",
    "wagtail.edit": "A enregistré des modifications",
    "wagtail.delete": "A supprimé",
    "wagtail.publish": "A publié",
    "wagtail.unpublish": "A retiré du site public",
    "wagtail.lock": "A verrouillé",
    "wagtail.unlock": "A déverrouillé",
    "wagtail.workflow.start": "A soumis pour approbation",
    "wagtail.workflow.approve": "A approuvé",
    "wagtail.workflow.reject": "A demandé des modifications",
    "wagtail.workflow.resume": "A soumis à nouveau",
    "wagtail.workflow.cancel": "A annulé la demande d’approbation",
}


def _kinds(request: HttpRequest) -> QuerySet[ContentType]:
    ids = {pk for model in MODELS for pk in model.objects.all().get_content_type_ids()}
    return ContentType.objects.filter(pk__in=ids).order_by("model")


class JournalFilterSet(SiteHistoryReportFilterSet):
    """By person, kind of event, object and date, among all there is."""

    is_commenting_action = None

    object_type = ContentTypeFilter(label="Type", method="filter_object_type", queryset=_kinds)

    def get_action_choices(self) -> list[tuple[str, str]]:
        used = {action for model in MODELS for action in model.objects.all().get_actions()}
        return [choice for choice in registry.get_choices() if choice[0] in used]

    def get_users_queryset(self) -> QuerySet[User]:
        return User.objects.order_by("last_name", "first_name", "username")

    class Meta(SiteHistoryReportFilterSet.Meta):
        pass


class JournalView(RestrictedView, LogEntriesView):
    """Wagtail's site history, whole: its own leaves out what a person has no permission on."""

    may_see = staticmethod(may_audit)
    page_title = "Journal"
    header_icon = "history"
    filterset_class = JournalFilterSet
    results_template_name = "editorial/journal_results.html"
    index_url_name = "editorial_journal"
    index_results_url_name = "editorial_journal_results"
    list_export = [
        *("timestamp", "person", "sentence", "told", "kind", "object_id", "label"),
        *("digest_before", "digest_about", "revision_id"),
    ]
    export_headings = {
        "timestamp": "Date",
        "person": "Personne",
        "sentence": "Événement",
        "told": "Motif ou commentaire",
        "kind": "Type",
        "object_id": "Identifiant",
        "label": "Objet",
        "digest_before": "Empreinte avant",
        "digest_about": "Empreinte après",
        "revision_id": "Révision",
    }

    def get_filename(self) -> str:
        return "journal"

    def get_filtered_queryset(self) -> QuerySet[Any]:
        """Both tables as one, as the parent does it: rows of (pk, timestamp, which table)."""
        parts = [
            self.filter_queryset(
                model.objects.order_by()
                .values("pk", "timestamp")
                .annotate(table=Value(table, output_field=IntegerField()))
            ).order_by()
            for table, model in enumerate(MODELS)
        ]
        return parts[0].union(*parts[1:], all=True).order_by("-timestamp", "table", "-pk")

    def decorate_paginated_queryset(self, queryset: Any) -> list[Any]:
        """The entries of these rows, in their order: one query a table."""
        wanted: dict[int, list[int]] = defaultdict(list)
        for row in queryset:
            wanted[row["table"]].append(row["pk"])
        found = {
            (table, entry.pk): entry
            for table, pks in wanted.items()
            for entry in MODELS[table]
            .objects.select_related("user", "content_type")
            .filter(pk__in=pks)
        }
        entries = [found[row["table"], row["pk"]] for row in queryset]
        for entry in entries:
            describe(entry)
        return entries


def describe(entry: Any) -> None:
    """Add what the list shows of an entry; no query."""
    digests = entry.data.get(DIGESTS, {})
    entry.person = who(entry)
    entry.kind = capfirst(str(entry.object_verbose_name)) if entry.content_type else ""
    entry.sentence = SENTENCES.get(entry.action) or entry.message
    entry.told = " ".join(
        text for text in (entry.comment, *(entry.data.get(name) for name in WORDS)) if text
    )
    entry.digest_before, entry.digest_about = digests.get("from"), digests.get("to")
    entry.links = list(_links(entry))


def _links(entry: Any) -> list[tuple[str, str]]:
    """Where the event is read in full: (address, words)."""
    links = []
    if task_state := entry.data.get("workflow", {}).get("task_state_id"):
        links.append((reverse("editorial_review", args=[task_state]), "Comparaison"))
    if is_record(entry):
        kind = ".".join(entry.content_type.natural_key())
        address = reverse("editorial_dossier", args=[kind, entry.object_id])
        links.append((address, "Dossier"))
        links.append((_past("editorial_past_record", entry, kind, entry.object_id), PAST))
    if isinstance(entry, PageLogEntry):
        address = reverse("editorial_dossier", args=["wagtailcore.page", entry.page_id])
        links.append((address, "Dossier"))
        links.append((_past("editorial_past_page", entry, entry.page_id), PAST))
    return links


def _past(name: str, entry: Any, *subject: Any) -> str:
    """What was public at the minute of the entry."""
    return f"{reverse(name, args=subject)}?le={timezone.localtime(entry.timestamp):%Y-%m-%dT%H:%M}"


def menu_item() -> MenuItem:
    address = reverse("editorial_journal")
    return ItemFor(may_audit, "Journal", address, name="journal", icon_name="history", order=900)


urls = [
    path("journal/", JournalView.as_view(), name="editorial_journal"),
    path(
        "journal/results/",
        JournalView.as_view(results_only=True),
        name="editorial_journal_results",
    ),
]
