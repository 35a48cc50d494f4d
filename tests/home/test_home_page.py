"""The home page: what is edited, what it shows of other pages, and what stays out of production."""

import importlib
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from cms import urls
from home.blocks import QuestionBlock
from home.demo import home as demo
from home.models import HomePage
from tests.world import World


def _publish_home(world: World, **fields: Any) -> None:
    home = HomePage.objects.get(pk=world.home.pk)
    for name, value in fields.items():
        setattr(home, name, value)
    home.save_revision(user=world.writer)
    world.publish(home)


@pytest.mark.django_db
def test_all_of_it_with_two_queries(
    public_world: World, client: Client, django_assert_num_queries: Callable[..., Any]
) -> None:
    """Questions follow their pages: the title they have now, nothing once they are withdrawn."""
    fields = demo.fields()
    questions = [
        ("question", {"page": public_world.guide}),
        ("question", {"page": public_world.orange, "title": "Et chez Orange ?"}),
        *fields["questions"][:2],
    ]
    _publish_home(public_world, **{**fields, "questions": questions})
    with django_assert_num_queries(2):
        page = client.get("/").content.decode()
    assert page.count('class="bubble case"') == 5
    assert f'<a href="/guides/orange/bloquer/">{public_world.guide.title}</a>' in page
    assert '<a href="/guides/orange/">Et chez Orange\u202f?</a>' in page
    assert '<a href="/questions/arreter-un-abonnement-sms-plus/">' in page
    assert 'href="/solutions/gallery/"' in page
    assert 'href="/videos/#consomag"' in page


@pytest.mark.django_db
def test_a_question_of_a_page_that_is_not_public_is_left_out(world: World, client: Client) -> None:
    _publish_home(world, questions=[("question", {"page": world.guide})])
    page = client.get("/").content.decode()
    assert world.guide.title not in page
    assert "Les questions les plus fréquentes" not in page


@pytest.mark.django_db
def test_there_is_a_limit_to_each_section(world: World) -> None:
    case = ("case", {"text": "Un cas", "url": "/mon-cas/"})
    for name, item, most in (
        ("cases", case, 6),
        ("solutions", ("solution", {"solution": "sms-plus", "text": "Un SMS"}), 3),
        ("video", ("video", {"title": "Une vidéo", "url": "/videos/"}), 1),
    ):
        field = HomePage._meta.get_field(name)
        field.stream_block.clean(_stream(field, [item] * most))
        with pytest.raises(ValidationError):
            field.stream_block.clean(_stream(field, [item] * (most + 1)))


def _stream(field: Any, items: list[Any]) -> Any:
    return field.stream_block.normalize(items)


@pytest.mark.parametrize(
    ("value", "wrong"),
    [
        ({"title": "Quoi ?", "url": "", "page": None}, "url"),
        ({"title": "", "url": "/questions/", "page": None}, "title"),
        ({"title": "Quoi ?", "url": "//ailleurs.fr/", "page": None}, "url"),
    ],
)
def test_a_question_leads_to_one_place(value: dict[str, Any], wrong: str) -> None:
    block = QuestionBlock()
    with pytest.raises(ValidationError) as refused:
        block.clean(block.normalize(value))
    assert wrong in refused.value.block_errors


@pytest.fixture
def urls_again() -> Iterator[None]:
    yield
    importlib.reload(urls)


def test_components_are_shown_outside_production_only(
    client: Client, settings: Any, urls_again: None
) -> None:
    shown = client.get("/-/composants/")
    assert shown.status_code == 200
    assert 'content="noindex"' in shown.content.decode()
    settings.DEMONSTRATION = False
    assert len(importlib.reload(urls).urlpatterns) == _count - 1


_count = len(urls.urlpatterns)
