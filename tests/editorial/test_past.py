"""« Ce qui était public le… »: any page as it was, and who answered for it."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from cms.editorial.emergency_actions import withdraw_now
from cms.editorial.models import Publication
from cms.editorial.publishing import withdraw
from guides.models import GuidePage
from media.models import PictureUse, Screenshot
from tests.factories import UserFactory, step
from tests.world import World

pytestmark = pytest.mark.django_db
PAST = "/admin/public-le/"


@pytest.fixture
def versions(public_world: World) -> tuple[Publication, Publication]:
    """A guide published ten days ago, and published again today with another title and screen."""
    guide = GuidePage.objects.get(pk=public_world.guide.pk)
    former = Publication.objects.open().get(page_id=guide.pk)
    guide.title = "Bloquer tous les achats"
    guide.steps = [step()]
    guide.save_revision(user=public_world.contributor)
    latter = public_world.publish(guide)
    long_ago = timezone.now() - timedelta(days=10)
    Publication.objects.filter(pk=former.pk).update(public_from=long_ago)
    former.refresh_from_db()
    return former, latter


def on(publication: Publication, *, days: int) -> dict[str, str]:
    instant = timezone.localtime(publication.public_from) + timedelta(days=days)
    return {"le": f"{instant:%Y-%m-%dT%H:%M}"}


def test_a_guide_as_it_was(auditor: Client, versions: tuple[Publication, Publication]) -> None:
    former, latter = versions
    listed = auditor.get(PAST, on(former, days=2)).content.decode()
    assert former.title in listed and latter.title not in listed
    assert "Aucune page n’était publique" in auditor.get(PAST, on(former, days=-1)).content.decode()
    page = auditor.get(f"{PAST}{former.page_id}/", on(former, days=2)).content.decode()
    assert former.digest in page and former.approved_by_name in page
    assert f"{PAST}versions/{former.pk}/" in page and f"?version={latter.pk}" in page
    shown = auditor.get(f"{PAST}versions/{former.pk}/")
    assert former.title in shown.content.decode()
    assert "no-store" in shown["Cache-Control"]


def test_an_emergency_is_marked_with_its_reason(
    auditor: Client, versions: tuple[Publication, Publication]
) -> None:
    _, latter = versions
    why = "Ce numéro est devenu une arnaque."
    withdraw_now(latter.page_id, UserFactory(is_superuser=True), why)
    page = auditor.get(f"{PAST}{latter.page_id}/?version={latter.pk}").content.decode()
    assert "Retrait en urgence" in page and why in page


def test_its_pictures_are_private_ones(
    auditor: Client, versions: tuple[Publication, Publication]
) -> None:
    """The public copies are swept away when no public page shows them any more."""
    former, _ = versions
    call_command("clean_pictures")
    [screenshot] = [one["screenshot"] for one in former.content()["steps"]]
    body = auditor.get(f"{PAST}versions/{former.pk}/").content.decode()
    assert screenshot["sha256"] not in body and "/admin/fichiers/" in body
    # No way of the application leads there: as from a backup that lacks it.
    PictureUse.objects.all().delete()
    Screenshot.objects.filter(sha256=screenshot["sha256"]).delete()
    page = auditor.get(f"{PAST}{former.page_id}/?version={former.pk}").content.decode()
    assert "1 image de cette version n’a pas été gardée" in page.replace("\xa0", " ")
    assert auditor.get(f"{PAST}versions/{former.pk}/").status_code == 200


def test_a_page_that_is_gone(
    public_world: World, auditor: Client, versions: tuple[Publication, Publication]
) -> None:
    former, latter = versions
    withdraw(GuidePage.objects.get(pk=latter.page_id), by=public_world.moderator)
    GuidePage.objects.get(pk=latter.page_id).delete()
    assert former.title in auditor.get(PAST, on(former, days=2)).content.decode()
    page = auditor.get(f"{PAST}{former.page_id}/").content.decode()
    assert "n’était pas publique à cet instant" in page and latter.digest[:12] in page


def test_an_unreadable_date_says_how_to_write_it(auditor: Client) -> None:
    assert "2026-05-02T14:30" in auditor.get(PAST, {"le": "hier"}).content.decode()
    assert "jamais été publique" in auditor.get(f"{PAST}999999/").content.decode()


def test_every_kind_of_page(public_world: World, auditor: Client) -> None:
    for publication in Publication.objects.open():
        shown = auditor.get(f"{PAST}versions/{publication.pk}/")
        # The list of guides leads to the only one that there is, here as in public.
        assert shown.status_code in (200, 302), publication.kind


@pytest.mark.parametrize("who", ["contributor", "moderator"])
def test_it_is_not_for_everybody(public_world: World, client: Client, who: str) -> None:
    client.force_login(getattr(public_world, who))
    publication = Publication.objects.open().get(page_id=public_world.guide.pk)
    paths = (f"{PAST}{publication.page_id}/", f"{PAST}versions/{publication.pk}/")
    assert [client.get(path).status_code for path in paths] == [302, 302]
