"""Editors and codes are drafts until another person of AFMM approves them."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from wagtail.models import ModelLogEntry

from cms.core.gate import PublicationRefused
from cms.editorial.models import ApprovalTaskState
from directory.models import BillLabel, Editor, Service, ShortCode
from tests.factories import (
    AssignmentFactory,
    EditorFactory,
    ServiceFactory,
    ShortCodeFactory,
    UserFactory,
    save_public,
)
from tests.world import World, signed_in

pytestmark = pytest.mark.django_db


def admin(kind: str, action: str, *args: object) -> str:
    return reverse(f"wagtailsnippets_directory_{kind}:{action}", args=args)


def form_of(client: Client, address: str) -> dict[str, str]:
    """What the form at this address would post, unchanged."""
    form = client.get(address).context["form"]
    values = {name: form[name].value() for name in form.fields}
    return {name: "" if value is None else value for name, value in values.items()}


def edit(client: Client, editor: Editor, action: str = "", **changes: str):
    address = admin("editor", "edit", editor.pk)
    data = {**form_of(client, address), **changes}
    return client.post(address, {**data, **({f"action-{action}": "1"} if action else {})})


def decide(client: Client, action: str, comment: str = ""):
    state = ApprovalTaskState.objects.latest("pk")
    compared = state.workflow_state.content_object.public_digest()
    shown = {"digest": state.digest, "compared": compared}
    data = {"action": action, "comment": comment, **shown}
    return client.post(reverse("editorial_review", args=[state.pk]), data)


def public_page(client: Client, editor: Editor) -> str:
    return client.get(editor.get_absolute_url()).content.decode()


def test_a_draft_is_public_once_another_person_approves(world: World, client: Client) -> None:
    editor = EditorFactory(name="Écho", city="Nantes")
    edit(signed_in(world.writer), editor, "submit", city="Rennes")
    assert "Nantes" in public_page(client, editor)
    review = signed_in(world.moderator).get(
        reverse("editorial_review", args=[ApprovalTaskState.objects.get().pk])
    )
    page = review.content.decode()
    assert "<del>Nantes</del>" in page
    assert "<ins>Rennes</ins>" in page
    assert "Ville" in page
    decide(signed_in(world.moderator), "approve")
    assert "Rennes" in public_page(client, editor)
    assert Editor.objects.get().live_revision is not None


def test_what_a_reviewer_asks_for_stands_in_the_form(world: World) -> None:
    editor = EditorFactory(city="Nantes")
    writer = signed_in(world.writer)
    edit(writer, editor, "submit", city="Rennes")
    decide(signed_in(world.moderator), "reject", "Et le code postal ?")
    form = writer.get(admin("editor", "edit", editor.pk)).content.decode()
    assert "demande des modifications" in form and "Et le code postal ?" in form


def test_what_was_written_is_not_approved_by_its_author(world: World) -> None:
    editor = EditorFactory(city="Nantes")
    moderator = signed_in(world.moderator)
    edit(moderator, editor, "submit", city="Rennes")
    decide(moderator, "approve")
    assert Editor.objects.get().city == "Nantes"
    decide(signed_in(world.second_moderator), "approve")
    assert Editor.objects.get().city == "Rennes"


def test_a_new_editor_is_nowhere_until_approved(world: World, client: Client) -> None:
    writer = signed_in(world.writer)
    data = {**form_of(writer, admin("editor", "add")), "name": "Nouveau", "country": "FR"}
    writer.post(admin("editor", "add"), data)
    editor = Editor.objects.get()
    assert not editor.live
    assert client.get(f"/editeurs/{editor.slug}/").status_code == 404
    for address in ("/editeurs/", "/editeurs/?q=nouveau", "/donnees/annuaire.csv"):
        answer = client.get(address)
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        assert editor.name not in body.decode().replace('value="nouveau"', "")
    assert client.get("/api/v1/editors/").json()["count"] == 0
    assert client.get("/api/v1/editors/?q=nouveau").json()["count"] == 0
    assert client.get(f"/api/v1/editors/{editor.pk}/").status_code == 404


def test_what_the_law_asks_for_must_be_there_to_submit(world: World) -> None:
    editor = EditorFactory()
    refused = edit(signed_in(world.writer), editor, "submit", phone="", email="")
    assert "téléphone ou e-mail pour les réclamations" in refused.content.decode()
    assert not ApprovalTaskState.objects.exists()
    assert edit(signed_in(world.writer), editor, phone="", email="").status_code == 302


def test_a_new_code_is_unknown_until_approved(world: World, client: Client) -> None:
    writer = signed_in(world.writer)
    data = {**form_of(writer, admin("shortcode", "add")), "code": "88555", "notice": "Dons."}
    writer.post(admin("shortcode", "add"), {**data, "action-submit": "1"})
    assert client.get("/numero/88555/").status_code == 404
    assert client.get("/api/v1/short-codes/88555/").status_code == 404
    assert "88555" not in client.get("/numero/?numero=885").content.decode().partition("<form")[0]
    decide(signed_in(world.moderator), "approve")
    page = client.get("/numero/88555/")
    assert page.status_code == 200
    assert "Dons." in page.content.decode()


def test_nobody_publishes_by_a_button(world: World) -> None:
    editor = EditorFactory(city="Nantes")
    root = signed_in(UserFactory(is_superuser=True))
    page = root.get(admin("editor", "edit", editor.pk)).content.decode()
    assert "action-publish" not in page
    assert admin("editor", "unpublish", editor.pk) not in page
    edit(root, editor, "publish", city="Rennes")
    assert Editor.objects.get().city == "Nantes"
    root.post(admin("editor", "unpublish", editor.pk))
    assert Editor.objects.get().live


def test_code_cannot_go_around_approval(world: World) -> None:
    editor = EditorFactory(city="Nantes")
    editor.city = "Rennes"
    with pytest.raises(PublicationRefused):
        editor.save()
    with pytest.raises(PublicationRefused):
        editor.save_revision().publish()
    with pytest.raises(PermissionDenied):
        Editor.objects.create(name="Direct")
    with pytest.raises(DatabaseError, match="approval or import"), transaction.atomic():
        Editor.objects.update(city="Rennes")
    with pytest.raises(DatabaseError, match="approval or import"), transaction.atomic():
        ShortCode.objects.bulk_create([ShortCode(code="81234")])
    assert Editor.objects.get().city == "Nantes"


def test_an_incomplete_editor_is_never_public() -> None:
    with pytest.raises(IntegrityError, match="public_editor_is_complete"):
        EditorFactory(address="")


def test_an_attribution_names_what_is_public(world: World) -> None:
    draft = EditorFactory(live=False)
    with pytest.raises(IntegrityError, match="public"), transaction.atomic():
        AssignmentFactory(editor=draft)
    writer = signed_in(world.writer)
    code, service = ShortCodeFactory(), ServiceFactory()
    data = {
        **form_of(writer, admin("assignment", "add")),
        "editor": draft.pk,
        "service": service.pk,
        "short_code": code.pk,
        "valid_from": "2026-01-01",
    }
    page = writer.post(admin("assignment", "add"), data).content.decode()
    assert "n’est pas encore publié" in page


def test_an_old_form_does_not_undo_what_came_since(world: World) -> None:
    """The editor's form was open while an import, or an approval, changed the record."""
    writer = signed_in(world.writer)
    editor = EditorFactory(city="Nantes")
    address = admin("editor", "edit", editor.pk)
    opened = form_of(writer, address)
    editor.phone = "+33199000000"
    save_public(editor)
    answer = writer.post(address, {**opened, "city": "Rennes", "action-submit": "1"})
    assert "a changé depuis que vous l’avez ouverte" in answer.content.decode()
    assert "Rennes" in answer.content.decode()
    assert not editor.revisions.exists()


@pytest.mark.parametrize("label", [False, True])
def test_an_old_form_of_a_service_is_refused(world: World, label: bool) -> None:
    writer = signed_in(world.writer)
    service = ServiceFactory()
    address = admin("service", "edit", service.pk)
    opened = form_of(writer, address)
    if label:
        BillLabel.objects.create(service=service, label="QUIZ SMS")
    else:
        Service.objects.update(website="https://ailleurs.example/")
    formset = {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": 1000}
    labels = {f"bill_labels-{name}": value for name, value in formset.items()}
    answer = writer.post(address, {**opened, **labels, "category": "jeux"})
    assert "a changé depuis que vous l’avez ouverte" in answer.content.decode()
    assert BillLabel.objects.count() == int(label)


def test_two_forms_at_once_are_a_sentence_not_an_error(world: World) -> None:
    """What only the database saw: another attribution came between the check and the write."""
    writer = signed_in(world.writer)
    held = AssignmentFactory()
    data = {
        **form_of(writer, admin("assignment", "add")),
        "editor": held.editor_id,
        "service": held.service_id,
        "price": "3.00",
        "short_code": held.short_code_id,
        "valid_from": "2026-01-01",
    }
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("directory.models.Assignment.validate_constraints", lambda *a, **k: None)
        answer = writer.post(admin("assignment", "add"), data)
    assert "chevauchent une autre attribution" in answer.content.decode()


def test_previews_show_the_draft(world: World) -> None:
    editor = EditorFactory(city="Nantes")
    edit(signed_in(world.writer), editor, "submit", city="Rennes")
    state = ApprovalTaskState.objects.get()
    preview = admin("editor", "workflow_preview", editor.pk, state.task_id)
    assert "Rennes" in signed_in(world.moderator).get(preview).content.decode()


def test_history_usage_and_lock(world: World) -> None:
    editor = AssignmentFactory().editor
    moderator = signed_in(world.moderator)
    edit(signed_in(world.writer), editor, city="Rennes")
    history = moderator.get(admin("editor", "history", editor.pk)).content.decode()
    assert world.writer.get_full_name() in history
    assert moderator.get(admin("editor", "usage", editor.pk)).status_code == 200
    moderator.post(admin("editor", "lock", editor.pk))
    locked = edit(signed_in(world.writer), editor, city="Lyon")
    assert "Lyon" not in str(Editor.objects.get().get_latest_revision().content)
    assert locked.status_code == 200


def test_a_code_is_not_renamed(world: World) -> None:
    code = ShortCodeFactory(code="88123")
    writer = signed_in(world.writer)
    address = admin("shortcode", "edit", code.pk)
    writer.post(address, {**form_of(writer, address), "code": "88124", "notice": "Dons."})
    assert list(ShortCode.objects.values_list("code", flat=True)) == ["88123"]


def test_a_publication_is_in_the_log(world: World) -> None:
    editor = EditorFactory()
    edit(signed_in(world.writer), editor, "submit", city="Rennes")
    decide(signed_in(world.moderator), "approve")
    entry = ModelLogEntry.objects.for_instance(editor).get(action="wagtail.publish")
    assert entry.user == world.moderator
