from django.urls import path
from django.views.generic import RedirectView

urlpatterns = [
    # The address that was printed; a browser keeps its fragment (#consomag).
    path("video/", RedirectView.as_view(url="/videos/", permanent=True)),
]
