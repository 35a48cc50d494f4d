"""Every address of the product."""

from django.conf import settings
from django.urls import include, path, re_path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls

from cms.core import health
from cms.editorial.views import serve
from media import views as media

urlpatterns = [
    path("-/live/", health.live),
    path("-/ready/", health.ready),
    path("api/v1/", include("cms.api.urls")),
    path("admin/fichiers/<file:name>", media.private_file, name="private_file"),
    path("admin/", include(wagtailadmin_urls)),
    path(f"{settings.MEDIA_URL.strip('/')}/<file:name>", media.public_file, name="public_file"),
    path("", include("directory.urls")),
    # Wagtail's name for it, so that `page.url` works; the view is ours (docs/adr/0003).
    re_path(wagtail_urls.serve_pattern, serve, name="wagtail_serve"),
]
