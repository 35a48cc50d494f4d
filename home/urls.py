from django.urls import path
from django.views.generic import RedirectView

from .found import sitemap, texts
from .linking import linking
from .search.views import search_page

urlpatterns = [
    path("recherche/", search_page, name="search"),
    # The address that was printed; a browser keeps its fragment (#consomag).
    path("video/", RedirectView.as_view(url="/videos/", permanent=True)),
    path("faire-un-lien/", linking),
    path("sitemap.xml", sitemap.sitemap),
    path("sitemap-<int:part>.xml", sitemap.sitemap_part),
    path("robots.txt", texts.robots),
    path(".well-known/security.txt", texts.security),
]
