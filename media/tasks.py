"""Background work on screenshots: no visitor's request ever encodes an image."""

from django_tasks import task


@task()
def prepare_renditions(screenshot_id: int) -> None:
    """Make the renditions that are missing; nothing if the screenshot is gone."""
    from .models import Screenshot
    from .pictures import renditions

    screenshot = Screenshot.objects.filter(pk=screenshot_id).first()
    if screenshot:
        renditions(screenshot)
