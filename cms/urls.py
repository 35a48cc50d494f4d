"""Every address of the product."""

from django.conf import settings
from django.urls import include, path, re_path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls

from cms.core import health
from cms.editorial.views import serve
from home.showcase.views import showcase
from media import views as media

urlpatterns = [
    path("-/live/", health.live),
    path("-/ready/", health.ready),
    path("api/v1/", include("cms.api.urls")),
    re_path(r"^admin/fichiers/(?P<name>[^\0]+)$", media.private_file, name="private_file"),
    path("admin/", include(wagtailadmin_urls)),
    re_path(
        rf"^{settings.MEDIA_URL.strip('/')}/(?P<name>[0-9a-f]{{64}}-\d{{1,4}}\.(avif|webp|jpg))$",
        media.public_file,
        name="public_file",
    ),
    path("", include("directory.urls")),
    path("", include("guides.urls")),
    path("", include("home.urls")),
    # Wagtail's name for it, so that `page.url` works; the view is ours (docs/adr/0003).
    re_path(wagtail_urls.serve_pattern, serve, name="wagtail_serve"),
]

if settings.DEMONSTRATION:
    urlpatterns.insert(0, path("-/composants/", showcase))
