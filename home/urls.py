from django.urls import path
from django.views.generic import RedirectView

from .search.views import search_page

urlpatterns = [
    path("recherche/", search_page, name="search"),
    # The address that was printed; a browser keeps its fragment (#consomag).
    path("video/", RedirectView.as_view(url="/videos/", permanent=True)),
]
