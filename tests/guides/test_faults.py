"""What keeps a guide from being submitted, each with a sentence that says what to do."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from cms.editorial.task import ApprovalTaskState, SubmissionRefused
from guides.domains import declared, leads_to, refusal, unreadable
from guides.models import GuidePage, OperatorPage
from tests.factories import EditorFactory, GuidePageFactory
from tests.forms import guide_form
from tests.world import World


def faults(guide: GuidePage) -> list[str]:
    return GuidePage.objects.get(pk=guide.pk).get_latest_revision().as_object().submission_faults()


@pytest.mark.django_db
def test_a_complete_guide_has_none(world: World) -> None:
    assert faults(world.guide) == []


@pytest.mark.django_db
def test_without_steps(world: World) -> None:
    guide = GuidePage.objects.get(pk=world.guide.pk)
    guide.steps = []
    guide.save_revision(user=world.contributor)
    assert faults(guide) == ["Ce guide n’a aucune étape : ajoutez-en au moins une."]


@pytest.mark.django_db
def test_a_deleted_screen(world: World) -> None:
    world.guide.steps[0].value["screenshot"]["image"].delete()
    assert faults(world.guide) == ["Étape 1 : son écran a été supprimé, choisissez-en un autre."]


@pytest.mark.django_db
def test_a_hotspot_outside_its_picture(world: World) -> None:
    guide = GuidePage.objects.get(pk=world.guide.pk)
    outside = {"x": 90, "y": 0, "width": 20, "height": 10, "label": "Menu"}
    guide.steps[0].value["screenshot"]["hotspots"] = [outside]
    guide.save_revision(user=world.contributor)
    [fault] = faults(guide)
    assert fault.startswith("Étape 1 : Rectangle 1 : il sort de l’image")


@pytest.mark.django_db
def test_a_hotspot_without_words(world: World) -> None:
    guide = GuidePage.objects.get(pk=world.guide.pk)
    silent = {"x": 0, "y": 0, "width": 20, "height": 10, "label": ""}
    guide.steps[0].value["screenshot"]["hotspots"] = [silent]
    guide.save_revision(user=world.contributor)
    assert faults(guide) == ["Étape 1 : le repère 1 n’a pas de texte, dites ce qu’il faut toucher."]


@pytest.mark.django_db
def test_a_portal_elsewhere(world: World) -> None:
    guide = GuidePage.objects.get(pk=world.guide.pk)
    guide.portal_url = "https://orange.example/"
    guide.save_revision(user=world.contributor)
    [fault] = faults(guide)
    assert "doit commencer par https:// et mener à orange.fr" in fault


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("values", "same"),
    [
        ({}, True),
        ({"offers": ["forfait", "box"], "solutions": ["sms-plus", "internet-plus"]}, True),
        ({"procedure": "plafonner"}, False),
        ({"offers": ["box"]}, False),
        ({"solutions": ["internet-plus"]}, False),
    ],
)
@pytest.mark.parametrize("public", [True, False])
def test_another_guide_for_the_same_people(
    world: World, values: dict[str, Any], same: bool, public: bool
) -> None:
    """Public, or under review: two proposals must not meet either."""
    world.publish(world.orange)
    if public:
        world.publish(world.guide)
    else:
        world.guide.get_workflow().start(world.guide, world.contributor)
    other = GuidePageFactory(parent=world.orange, **values)
    other.save_revision(user=world.contributor)
    found = faults(other)
    assert bool(found) == same
    assert all(world.guide.title in fault and "modifiez-le" in fault for fault in found)


@pytest.mark.django_db
def test_drafts_do_not_bar_each_other(world: World) -> None:
    other = GuidePageFactory(parent=world.orange)
    other.save_revision(user=world.contributor)
    assert faults(other) == faults(world.guide) == []


@pytest.mark.django_db
def test_another_kind_of_proposal_with_a_guides_number_is_no_guide(
    world: World, client: Client
) -> None:
    other = GuidePageFactory(parent=world.orange, procedure="consulter")
    editor = EditorFactory(pk=other.pk)
    editor.city = "Rennes"
    editor.save_revision(user=world.writer)
    editor.get_workflow().start(editor.get_latest_revision_as_object(), world.writer)
    assert ApprovalTaskState.objects.get().revision.object_id == str(other.pk)
    assert faults(world.guide) == []
    client.force_login(world.moderator)
    report = client.get(f"{reverse('guide_coverage')}?export=csv").getvalue().decode()
    assert "consulter" not in report and "En proposition" not in report


@pytest.mark.django_db
def test_the_workflow_refuses_them(world: World) -> None:
    guide = GuidePage.objects.get(pk=world.guide.pk)
    guide.portal_url = "https://orange.example/"
    guide.save_revision(user=world.contributor)
    with pytest.raises(SubmissionRefused, match=r"orange\.fr"):
        guide.get_workflow().start(guide, world.contributor)


@pytest.mark.django_db
def test_the_form_refuses_a_portal_elsewhere(world: World, client: Client) -> None:
    client.force_login(world.contributor)
    guide = GuidePage.objects.get(pk=world.guide.pk)
    form = guide_form(guide, portal_url="https://orange.fr.example/")
    page = client.post(reverse("wagtailadmin_pages:edit", args=[guide.pk]), form)
    assert "mener à orange.fr" in page.content.decode()
    assert GuidePage.objects.get(pk=guide.pk).latest_revision_id == guide.latest_revision_id


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"steps-count": "0"}, "ajoutez-en au moins une"),
        ({"steps-0-value-screenshot-image": "99999"}, "Choisissez l"),
        ({"steps-0-value-screenshot-image": "abc"}, "Choisissez l"),
        ({"steps-0-value-screenshot-image": "\0"}, "Choisissez l"),
    ],
)
def test_the_form_says_what_is_missing(
    world: World, client: Client, changes: dict[str, str], said: str
) -> None:
    client.force_login(world.contributor)
    guide = GuidePage.objects.get(pk=world.guide.pk)
    form = guide_form(guide, **{"action-submit": "1"}) | changes
    page = client.post(reverse("wagtailadmin_pages:edit", args=[guide.pk]), form)
    assert page.status_code == 200
    assert said in page.content.decode()
    assert not GuidePage.objects.get(pk=guide.pk).current_workflow_state


@pytest.mark.django_db
def test_a_new_form_complains_of_nothing(world: World, client: Client) -> None:
    client.force_login(world.contributor)
    address = reverse("wagtailadmin_pages:add", args=["guides", "guidepage", world.orange.pk])
    page = client.get(address).content.decode()
    assert "minNum&quot;: 1" not in page and "Une étape par écran" in page


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("domains", "https://www.orange.fr/", "n’est pas un nom de domaine"),
        ("domains", "fr", "n’est pas un nom de domaine"),
        ("domains", "sfr.fr", "mener à sfr.fr"),
        ("domains", "", "Déclarez d’abord les domaines"),
    ],
)
def test_an_operators_portals_are_on_its_domains(
    world: World, field: str, value: str, said: str
) -> None:
    orange = OperatorPage.objects.get(pk=world.orange.pk)
    portal = {"label": "Espace client", "url": "https://www.orange.fr/", "offer": "forfait"}
    orange.portals = [("portal", portal)]
    orange.full_clean()
    setattr(orange, field, value)
    with pytest.raises(Exception, match=said):
        orange.full_clean()


@pytest.mark.parametrize(
    ("url", "inside"),
    [
        ("https://orange.fr", True),
        ("https://www.orange.fr/espace?x=1", True),
        ("https://Login.ORANGE.fr/", True),
        ("http://www.orange.fr/", False),
        ("https://orange.fr.example/", False),
        ("https://notorange.fr/", False),
        ("https://orange.fr@evil.example/", False),
        ("https://evil.example\\@orange.fr/", False),
        ("https://evil.example/\\orange.fr", False),
        ("https://evil.example@www.orange.fr/", False),
        ("https://orange.fr:8443/", False),
        ("https://[::1", False),
        ("//orange.fr/", False),
        ("javascript:alert(1)//orange.fr", False),
    ],
)
def test_where_an_address_leads(url: str, inside: bool) -> None:
    assert leads_to(url, ["orange.fr"]) is inside
    assert (refusal(url, ["orange.fr"]) == "") is inside


def test_domains_are_read_line_by_line() -> None:
    assert declared(" Orange.fr \n\nsosh.fr") == ["orange.fr", "sosh.fr"]
    assert unreadable(["orange.fr", "a.b-c.fr", "fr", "-a.fr", "a b.fr", "x.fr/"]) == [
        "fr",
        "-a.fr",
        "a b.fr",
        "x.fr/",
    ]
