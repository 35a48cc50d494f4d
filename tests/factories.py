"""Factories: the smallest legal object of each kind."""

import io
from datetime import date
from decimal import Decimal
from typing import Any

import factory
from django.contrib.auth import get_user_model
from django.core.files.images import ImageFile
from django.db import transaction
from django.db.models import Model
from django.utils import timezone
from PIL import Image as PillowImage
from wagtail_factories import PageFactory

from cms.core.gate import grant
from directory.models import Assignment, Editor, Service, ShortCode
from guides.models import GuidePage, GuidesIndexPage, OperatorPage
from home.models import HomePage
from media.models import Screenshot


def png(colour: str = "navy", size: tuple[int, int] = (72, 128)) -> bytes:
    """A small plain PNG."""
    buffer = io.BytesIO()
    PillowImage.new("RGB", size, colour).save(buffer, "PNG")
    return buffer.getvalue()


class UserFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = get_user_model()
        skip_postgeneration_save = True

    username = factory.Sequence(lambda n: f"personne-{n}")
    first_name = "Camille"
    last_name = factory.Sequence(lambda n: f"Exemple {n}")
    email = factory.LazyAttribute(lambda user: f"{user.username}@infoconso.example")
    password = factory.django.Password("demo-infoconso")

    @factory.post_generation
    def groups(self, create: bool, extracted: Any, **kwargs: Any) -> None:
        if create and extracted:
            self.groups.add(*extracted)


class ScreenshotFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Screenshot

    title = "Écran"
    attested_at = factory.LazyFunction(timezone.now)
    file = factory.LazyAttributeSequence(
        lambda image, n: ImageFile(io.BytesIO(png(f"#{n % 0xFFFFFF:06x}")), name=f"ecran-{n}.png")
    )


class DraftPageFactory(PageFactory):
    """Pages are always created as drafts: only a publication makes one live."""

    class Meta:
        abstract = True

    live = False


class HomePageFactory(DraftPageFactory):
    class Meta:
        model = HomePage

    title = "Accueil"
    slug = "accueil"


class GuidesIndexPageFactory(DraftPageFactory):
    class Meta:
        model = GuidesIndexPage

    title = "Guides"
    slug = "guides"


class OperatorPageFactory(DraftPageFactory):
    class Meta:
        model = OperatorPage

    title = factory.Sequence(lambda n: f"Opérateur {n}")
    slug = factory.Sequence(lambda n: f"operateur-{n}")
    offers = ["forfait", "carte-prepayee"]
    domains = "orange.fr"


def step(image: Screenshot | None = None, **values: Any) -> tuple[str, dict[str, Any]]:
    """One step of a guide, as the StreamField takes it."""
    screenshot = {
        "image": image or ScreenshotFactory(),
        "alt_text": "Le menu est ouvert.",
        "hotspots": [{"x": 10, "y": 20.5, "width": 80, "height": 10, "label": "Menu"}],
    }
    return "step", {
        "title": "Ouvrez le menu",
        "condition": "",
        "instruction": "<p>Touchez <b>Menu</b>.</p>",
        "note": "",
        "screenshot": screenshot,
        **values,
    }


class GuidePageFactory(DraftPageFactory):
    class Meta:
        model = GuidePage

    title = factory.Sequence(lambda n: f"Bloquer les achats {n}")
    slug = factory.Sequence(lambda n: f"bloquer-{n}")
    summary = "Bloquer les achats sur la facture."
    procedure = "desactiver"
    solutions = ["sms-plus"]
    offers = ["forfait"]
    portal_url = "https://www.orange.fr/"
    minutes = 5
    warnings = "Notez vos options avant de valider."
    exceptions = factory.LazyFunction(
        lambda: [
            (
                "exception",
                {
                    "offers": ["carte-prepayee"],
                    "profile": "Mobicarte",
                    "difference": "Ce réglage n’existe pas.",
                },
            )
        ]
    )
    steps = factory.LazyFunction(lambda: [step()])


class PublicRecordFactory(factory.django.DjangoModelFactory):
    """Records of the directory, public as an import would make them."""

    class Meta:
        abstract = True

    @classmethod
    def _create(cls, model_class: type[Model], *args: Any, **kwargs: Any) -> Any:
        with transaction.atomic(), grant("directory"):
            return super()._create(model_class, *args, **kwargs)


def save_public(record: Model) -> None:
    """Write a public record, as an approval would."""
    with transaction.atomic(), grant("directory"):
        record.save()


class EditorFactory(PublicRecordFactory):
    class Meta:
        model = Editor

    name = factory.Sequence(lambda n: f"Éditeur {n}")
    address = "12 rue de la Loire"
    postal_code = "75433"
    city = "Paris Cedex 09"
    phone = "+33199003698"
    email = "clients@editeur.example"
    website = "https://editeur.example/"


class ServiceFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Service

    name = factory.Sequence(lambda n: f"Service {n}")
    description = "Un service par SMS."


class ShortCodeFactory(PublicRecordFactory):
    class Meta:
        model = ShortCode
        django_get_or_create = ("code",)

    code = factory.Sequence(lambda n: f"{80000 + n}")


class AssignmentFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Assignment

    short_code = factory.SubFactory(ShortCodeFactory)
    service = factory.SubFactory(ServiceFactory)
    editor = factory.SubFactory(EditorFactory)
    price = Decimal("3.00")
    valid_from = date(2025, 1, 1)
