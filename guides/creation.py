"""The admin's form of a new guide, begun with the profile that the address names."""

from django.http import HttpRequest, HttpResponseBase
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.viewsets.pages import PageViewSet

from .finder import Answers
from .finder_query import read
from .guide_page import GuidePage
from .operator_page import OperatorPage


class GuideCreateView(CreateView):
    """Takes the finder's parameters, as the report « Couverture » gives them."""

    def get(self, request: HttpRequest) -> HttpResponseBase:
        begin(self.page, self.parent_page, read(request.GET, operators=()).answers)
        return super().get(request)


class GuideViewSet(PageViewSet):
    model = GuidePage
    add_view_class = GuideCreateView


def begin(guide: GuidePage, operator: OperatorPage, answers: Answers) -> None:
    """Fill in what is known: the profile, and the offer's customer area or else the first one."""
    guide.procedure = answers.get("demarche", "")
    guide.offers = [answers["offre"]] if "offre" in answers else []
    guide.solutions = [answers["solution"]] if "solution" in answers else []
    portals = [portal.value for portal in operator.portals]
    portals.sort(key=lambda portal: portal["offer"] != answers.get("offre"))
    if portals:
        guide.portal_url = portals[0]["url"]
