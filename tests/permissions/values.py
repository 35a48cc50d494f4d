"""What stands in the place of each parameter of an address, and what is asked or posted."""

from collections.abc import Callable, Iterator
from typing import Any

from tests.forms import guide_form

from .addresses import Address
from .sides import Side, Stage

# Words in an address that name no object: each alternative is a line of the table.
ALTERNATIVES: dict[str, list[dict[str, Any]]] = {
    "wagtail_bulk_action": [
        *(
            {"app_label": "wagtailcore", "model_name": "page", "action": action}
            for action in ("delete", "move", "publish", "unpublish")
        ),
        *(
            {"app_label": "media", "model_name": "screenshot", "action": action}
            for action in ("delete", "add_tags", "add_to_collection")
        ),
        *(
            {"app_label": "core", "model_name": "user", "action": action}
            for action in ("assign_role", "delete", "set_active_state")
        ),
        {"app_label": "directory", "model_name": "editor", "action": "delete"},
    ],
    "wagtailadmin_api:pages:action": [
        {"action_name": action} for action in ("copy", "delete", "move", "publish", "unpublish")
    ],
    "manual_chapter": [{"chapter": "contributeur"}],
    "manual_picture": [{"name": "contributeur-guide"}],
    "wagtailadmin_tag_model_autocomplete": [{"app_name": "taggit", "model_name": "tag"}],
    "wagtailadmin_workflows:add_task": [{"app_label": "editorial", "model_name": "approvaltask"}],
    "wagtailsettings:edit": [{"app_name": "core", "model_name": "sitesettings"}],
    "wagtailsettings:preview_on_edit": [{"app_name": "core", "model_name": "sitesettings"}],
    "wagtailadmin_editing_sessions:ping": [{"app_label": "guides", "model_name": "guidepage"}],
    "wagtailadmin_pages:choose_parent": [{"app_label": "guides", "model_name": "guidepage"}],
}
GUIDES = {"content_type_app_name": "guides", "content_type_model_name": "guidepage"}
DECISIONS = ("approve", "reject")

EDITORS = (
    *("wagtailadmin_pages:add", "wagtailadmin_pages:preview_on_add"),
    *("wagtailadmin_pages:edit", "wagtailadmin_pages:preview_on_edit"),
    "wagtailadmin_pages:revisions_revert",
)

# What `pk` means, by a word of the address; the first that occurs counts.
KINDS: dict[str, Callable[[Stage, Side], Any]] = {
    "api/main/documents": lambda stage, side: 1,
    "api/main/images": lambda stage, side: side.image.pk,
    "api/main/pages": lambda stage, side: side.guide.pk,
    "admin/public-le": lambda stage, side: stage.shared["editor"],
    "admin/lecture": lambda stage, side: side.guide.pk,
    "admin/pages": lambda stage, side: side.guide.pk,
    "collections": lambda stage, side: side.organisation.collection_id,
    "tasks": lambda stage, side: stage.shared["task"],
    "workflows": lambda stage, side: stage.shared["workflow"],
    "images": lambda stage, side: side.image.pk,
    "users": lambda stage, side: side.colleague.pk,
    "groups": lambda stage, side: side.organisation.group_id,
    "organisations": lambda stage, side: side.organisation.pk,
    "sites": lambda stage, side: stage.shared["site"],
    "imports": lambda stage, side: stage.shared["imports"],
    "import": lambda stage, side: stage.shared["imports"],
    "attributions": lambda stage, side: stage.shared["assignment"],
    "shortcode": lambda stage, side: stage.shared["shortcode"],
    "assignment": lambda stage, side: stage.shared["assignment"],
    "editor": lambda stage, side: stage.shared["editor"],
    "service": lambda stage, side: stage.shared["service"],
    "tarifftier": lambda stage, side: stage.shared["tarifftier"],
    "documents": lambda stage, side: 1,
    "settings": lambda stage, side: stage.shared["settings"],
}


def _query(stage: Stage, side: Side) -> dict[str, dict[str, Any]]:
    """What is asked after the address, where an address alone shows little."""
    page, image = side.guide.pk, side.image.pk
    return {
        "wagtailadmin_api:pages:listing": {"fields": "*", "limit": 20},
        "wagtailadmin_api:images:listing": {"fields": "*"},
        "wagtailadmin_api:pages:find": {"id": page},
        "wagtailadmin_api:images:find": {"id": image},
        "wagtailadmin_pages:search": {"q": "brouillon"},
        "wagtailadmin_pages:search_results": {"q": "brouillon"},
        "wagtailadmin_choose_page": {"page_type": "guides.guidepage"},
        "wagtailadmin_choose_page_search": {"q": "brouillon", "page_type": "guides.guidepage"},
        "wagtailadmin_choose_page_chosen_multiple": {"id": page},
        "wagtailadmin_tag_autocomplete": {"term": side.organisation.name},
        "wagtailadmin_tag_model_autocomplete": {"term": side.organisation.name},
        "wagtailimages_chooser:chosen_multiple": {"id": image},
    }


def posted(side: Side, address: Address) -> dict[str, Any]:
    """What a form needs to be read at all; the other forms are posted empty."""
    if address.name in EDITORS:
        words = {"title": "Autre", "slug": "autre"} if "/add/" in address.route else {}
        return guide_form(side.guide, **words)
    if address.name == "editorial_release":
        return {"action": "cancel"}
    if address.name == "wagtailadmin_choose_page_external_link":
        return {"external-link-chooser-url": "https://infoconso.example/"}
    return {}


def _bulk(stage: Stage, side: Side, values: dict[str, Any]) -> dict[str, Any]:
    ids = {"page": side.guide.pk, "screenshot": side.image.pk, "user": side.colleague.pk}
    return {"id": (stage.shared | ids)[values["model_name"]], "next": "/admin/"}


def asked(stage: Stage, side: Side, name: str, values: dict[str, Any]) -> dict[str, Any]:
    if name == "wagtail_bulk_action":
        return _bulk(stage, side, values)
    return _query(stage, side).get(name, {})


def lines(address: Address) -> Iterator[dict[str, Any]]:
    """The words of each line of the table for this address; most have one line."""
    if "action_name" in address.parameters and address.name not in ALTERNATIVES:
        yield from ({"action_name": decision} for decision in DECISIONS)
    else:
        yield from ALTERNATIVES.get(address.name, [GUIDES if "/pages/" in address.route else {}])


def objects(stage: Stage, side: Side, address: Address) -> dict[str, Any]:
    """The objects of this side, for every parameter that names one."""
    guide = side.proposal if "workflow" in address.route else side.guide
    revision = guide.latest_revision_id
    values = {
        "page_id": guide.pk,
        "page_pk": guide.pk,
        "page_to_move_id": guide.pk,
        "parent_page_id": side.operator.pk,
        "destination_id": side.operator.pk,
        "revision_id": revision,
        "revision_id_a": "earliest",
        "revision_id_b": revision,
        "task_state_id": side.state.pk,
        "release_id": side.release.pk,
        "workflow_state_id": side.state.workflow_state_id,
        "task_id": stage.shared["task"],
        "workflow_pk": stage.shared["workflow"],
        "collection_id": side.organisation.collection_id,
        "image_id": side.image.pk,
        "screenshot_id": side.image.pk,
        "object_id": guide.pk,
        "session_id": side.session.pk,
        "document_id": 1,
        "doc_id": 1,
        "uploaded_file_id": 1,
        "filter_spec": "original",
        "name": side.image.file.name,
        "instance_pk": stage.shared["imports"],
        "guide_id": guide.pk,
        "kind": "directory.editor" if "public-le" in address.route else "wagtailcore.page",
        "publication_id": stage.shared["publication"],
        "operator_id": side.operator.pk,
        "code": stage.shared["shortcode"],
        "editor_id": stage.shared["editor"],
        "service_id": stage.shared["service"],
        "uidb64": "MQ",
        "token": "faux",
    }
    found = next((kind for kind in KINDS if kind in address.route), None)
    if found:
        values["pk"] = KINDS[found](stage, side)
    return values
