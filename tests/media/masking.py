"""A screenshot with a secret in the middle, and a mask over it."""

import io
import json
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from PIL import Image, ImageDraw

from media.models import Screenshot
from tests.world import World

SIZE = (200, 400)
SECRET = (250, 10, 200)
# In the middle: 25 to 75 % of the width, 40 to 60 % of the height.
SPOT = (50, 160, 149, 239)
MASK = {"x": 25, "y": 40, "width": 50, "height": 20}


def screen() -> bytes:
    """Grey paper, with a magenta patch where a name stands."""
    image = Image.new("RGB", SIZE, (200, 200, 200))
    ImageDraw.Draw(image).rectangle(SPOT, fill=SECRET)
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    return buffer.getvalue()


def shows_the_secret(content: bytes) -> bool:
    """Whether any pixel is nearer to magenta than encoders put it by mistake."""
    with Image.open(io.BytesIO(content)) as image:
        pixels = image.convert("RGB").tobytes()
    return any(r - g > 60 and b - g > 60 for r, g, b in zip(*[iter(pixels)] * 3, strict=True))


@pytest.fixture
def image(world: World) -> Screenshot:
    """The screen of the world's guide."""
    found = world.guide.steps[0].value["screenshot"]["image"]
    found.file = ContentFile(screen(), "ecran.png")
    found.attest(world.contributor)
    found.save()
    return Screenshot.objects.get(pk=found.pk)


def save(client: Client, image: Screenshot, **changes: Any) -> Any:
    """Post the form of the image as the browser would."""
    values = {
        "title": image.title,
        "description": image.description,
        "collection": image.collection_id,
        "masks": json.dumps(image.masks),
    }
    return client.post(reverse("wagtailimages:edit", args=[image.pk]), values | changes)


def mask(client: Client, world: World, image: Screenshot, **changes: Any) -> Screenshot:
    client.force_login(world.contributor)
    response = save(client, image, masks=json.dumps([MASK]), **changes)
    assert response.status_code == 302, response.context["form"].errors
    return Screenshot.objects.get(pk=image.pk)


def body(response: Any) -> bytes:
    return b"".join(response.streaming_content)
