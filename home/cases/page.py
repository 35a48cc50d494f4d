"""The case finder: one question a page, then a plan (docs/adr/0024)."""

from functools import cache
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from wagtail.admin.panels import FieldPanel, HelpPanel
from wagtail.fields import StreamField

from cms.editorial.publication import Publication
from cms.editorial.summary import Noun
from guides.lists import operator_cards
from home.content.base import ContentPage
from home.content.block_json import stream_as_json

from .blocks import ResultBlock, question_blocks
from .context import finder_context
from .graph import Fault, faults, longest
from .walk import address, pairs, walk

HELP = """<p>La première question de la liste est posée en premier. Chaque réponse mène à une autre
question ou à un plan, qu’elle nomme par son <b>repère</b>. À l’enregistrement, nous vérifions que
chaque chemin finit par un plan, sans boucle, et que tout sert.</p>"""


class CaseFinderPage(ContentPage):
    """Its body is shown below the first question only."""

    questions = StreamField(
        question_blocks(), verbose_name="Questions", max_num=20, collapsed=True, blank=True
    )
    results = StreamField(
        [("result", ResultBlock())], verbose_name="Plans", max_num=20, collapsed=True, blank=True
    )

    kind = "case-finder"
    template = "home/case_finder.html"
    parent_page_types = ["home.HomePage"]
    max_count = 1
    section_labels = ContentPage.section_labels | {
        "questions": Noun("question", "questions", feminine=True),
        "results": Noun("plan", "plans"),
    }
    field_labels = ContentPage.field_labels | {
        "key": "Repère",
        "question": "Question",
        "help": "Aide",
        "answers": "Réponses",
        "next": "Mène à",
        "warning": "Attention",
    }
    content_panels = [
        *ContentPage.content_panels[:3],
        HelpPanel(HELP),
        FieldPanel("questions"),
        FieldPanel("results"),
        *ContentPage.content_panels[3:],
    ]

    class Meta:
        verbose_name = "page « Mon cas »"

    def clean(self) -> None:
        """A graph that leads somewhere from everywhere; or none yet."""
        super().clean()
        wrong: dict[str, list[str]] = {}
        for fault in self._faults():
            wrong.setdefault(fault.where, []).append(fault.sentence)
        if wrong:
            raise ValidationError(wrong)

    def _faults(self) -> list[Fault]:
        return faults(stream_as_json(self.questions), stream_as_json(self.results))

    def submission_faults(self) -> list[str]:
        return [
            *super().submission_faults(),
            *([] if self.questions else ["Posez une première question."]),
            *(fault.sentence for fault in self._faults()),
        ]

    def own_document(self) -> dict[str, Any]:
        return {name: stream_as_json(getattr(self, name)) for name in ("questions", "results")}

    def answer(
        self, document: dict[str, Any], publication: Publication | None = None
    ) -> dict[str, Any]:
        """Each question with how many are asked at most from it on."""
        answer = super().answer(document, publication)
        left = longest(answer["questions"])
        questions = [{**one, "longest": left[one["key"]]} for one in answer["questions"]]
        return {**answer, "questions": questions}

    @classmethod
    def render(cls, request: HttpRequest, answer: dict[str, Any]) -> HttpResponse:
        """The question that comes next, or the plan. Every answer is in the address."""
        way = walk(answer["questions"], answer["results"], request.GET, cache(operator_cards))
        if not way.canonical and not way.refused:
            # For now: what is stale today may be an answer tomorrow.
            return redirect(address(answer["url"], pairs(way.said)))
        context = {"page": answer, **finder_context(answer, way)}
        status = 404 if way.refused else 200
        return TemplateResponse(request, cls.template, context, status=status).render()
