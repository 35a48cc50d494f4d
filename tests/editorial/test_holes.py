"""The holes of a default Wagtail workflow: each is closed, and each has a test.

Many are tested where their subject is: `PROOFS` says where. The others are tested here, with the
hole's number in their name.
"""

from importlib import import_module
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import PageViewRestriction, TaskState

from cms.core.models import User
from guides.models import GuidePage
from tests.forms import guide_form
from tests.world import World

from .test_gate import public_state
from .test_workflow import decide, saves, submit, write

pytestmark = pytest.mark.django_db

# Hole → what Wagtail does by default, and the tests that fail where we do it too.
PROOFS: dict[int, tuple[str, list[str]]] = {
    1: (
        "whoever uploaded a picture replaces its file under a live page",
        [
            "media.test_frozen::test_a_submitted_one_does_not",
            "media.test_frozen::test_nor_by_going_around_the_model",
            "media.test_frozen::test_the_admin_says_so_and_offers_a_new_one",
            "editorial.test_authorship::test_whoever_redraws_a_picture_is_one",
        ],
    ),
    2: (
        "a moderator approves what they wrote",
        [
            "editorial.test_workflow::test_nobody_approves_their_own_proposal",
            "editorial.test_workflow::test_a_superuser_is_no_exception",
            "directory.admin.test_records::test_what_was_written_is_not_approved_by_its_author",
        ],
    ),
    3: (
        "approving publishes the latest revision, not the one that was read",
        [
            "editorial.test_review::test_it_refuses_a_digest_that_is_not_the_proposal",
            "editorial.test_review::test_nothing_is_decided_without_the_digest_that_was_shown",
            "editorial.test_workflow::test_a_proposal_that_changed_is_not_published",
            "editorial.test_holes::test_hole_3_edit_and_approve_in_one_post",
        ],
    ),
    4: (
        "two decisions at once both count",
        [
            "editorial.test_workflow::test_the_second_decision_is_told",
            "editorial.test_concurrency::test_two_at_once",
        ],
    ),
    5: (
        "anybody lists the images, those of drafts included",
        [
            "editorial.test_holes::test_hole_5_and_11_no_api_of_wagtails",
            "media.test_pictures::test_private_files_ask_who_is_there",
        ],
    ),
    6: (
        "the page chooser names the drafts of others",
        [
            "permissions.test_isolation::test_what_others_do_changes_nothing",
            "permissions.test_matrix::test_every_address_answers_as_the_table_says",
        ],
    ),
    7: (
        "a form takes the id of another operator's picture",
        [
            "permissions.test_isolation::test_a_foreign_screenshot_is_neither_taken_nor_named",
            "editorial.test_workflow::test_a_picture_of_another_operator_is_refused",
        ],
    ),
    8: (
        "snippets have permissions on models only",
        [
            "directory.admin.test_records::test_nobody_publishes_by_a_button",
            "directory.admin.test_deleting::test_choosers_are_for_those_who_keep_the_directory",
            "permissions.test_matrix::test_every_address_answers_as_the_table_says",
        ],
    ),
    9: (
        "reports and the log of the site name other teams",
        [
            "permissions.test_isolation::test_menus_lead_only_where_one_may_go",
            "permissions.test_matrix::test_every_address_answers_as_the_table_says",
        ],
    ),
    10: (
        "privacy applies at once, outside revisions",
        ["editorial.test_holes::test_hole_10_privacy_is_not_offered"],
    ),
    11: (
        "the API writes and publishes with a token",
        ["editorial.test_holes::test_hole_5_and_11_no_api_of_wagtails"],
    ),
    12: (
        "copy, alias, move, bulk, unpublish, revert: each publishes",
        [
            "editorial.test_gate::test_wagtail_cannot_publish_a_revision",
            "editorial.test_gate::test_wagtail_cannot_unpublish",
            "editorial.test_gate::test_a_live_page_has_no_live_copy_or_alias",
            "editorial.test_gate::test_bulk_actions_do_not_publish",
            "editorial.test_gate::test_the_editor_does_not_publish_even_for_a_superuser",
            "editorial.test_gate::test_a_bare_page_or_an_update_is_stopped_by_the_database",
            "editorial.test_workflow::test_what_is_public_is_not_moved",
            "editorial.test_holes::test_hole_12_reverting_publishes_nothing",
        ],
    ),
    13: (
        "moderators have no permission on snippets, and none have a workflow",
        ["directory.admin.test_records::test_a_draft_is_public_once_another_person_approves"],
    ),
    14: (
        "autosave rewrites a revision that is live or under review",
        ["editorial.test_workflow::test_a_submitted_or_live_revision_is_not_rewritten"],
    ),
    15: (
        "a save that only comments makes an author",
        ["editorial.test_holes::test_hole_15_a_comment_makes_no_author"],
    ),
    16: (
        "reviewers edit during the review, superusers always",
        [
            "editorial.test_workflow::test_nobody_edits_during_a_review",
            "editorial.test_holes::test_hole_16_not_even_a_superuser_edits_during_a_review",
        ],
    ),
    17: (
        "a receiver of `page_published` that fails leaves the page live",
        ["editorial.test_publishing::test_a_failure_on_the_way_leaves_the_old_state"],
    ),
    18: (
        "Wagtail's own schedule locks everybody out, and expires pages unremarked",
        [
            "editorial.test_holes::test_hole_18_no_dates_of_wagtails",
            "editorial.release.test_releasing::test_wagtails_own_schedule_publishes_nothing",
        ],
    ),
    19: (
        "whoever may delete pictures removes one in live use",
        [
            "media.test_frozen::test_nobody_deletes_it",
            "media.test_frozen::test_a_published_one_stays_after_withdrawal",
        ],
    ),
    20: (
        "publishing an older draft takes back what an import wrote",
        ["directory.importing.test_drafts::test_an_older_draft_cannot_undo_an_import"],
    ),
}


def test_each_is_closed() -> None:
    assert sorted(PROOFS) == list(range(1, 21))


@pytest.mark.parametrize("hole", PROOFS)
def test_each_has_its_tests(hole: int) -> None:
    for node in PROOFS[hole][1]:
        module, _, name = node.partition("::")
        assert callable(getattr(import_module(f"tests.{module}"), name)), node


def edit_address(guide: GuidePage) -> str:
    return reverse("wagtailadmin_pages:edit", args=[guide.pk])


@pytest.mark.parametrize("who", ["moderator", "admin"])
def test_hole_3_edit_and_approve_in_one_post(
    world: World, admin: User, client: Client, who: str
) -> None:
    """Wagtail's editor would save the reviewer's own words, then approve them."""
    state = submit(world.guide, world.contributor)
    client.force_login(admin if who == "admin" else world.moderator)
    posted = {
        "action-workflow-action": "1",
        "workflow-action-name": "approve",
        "workflow-action-extra-data": f'{{"digest": "{state.digest}", "comment": ""}}',
    }
    client.post(edit_address(world.guide), guide_form(world.guide, title="Jamais relu") | posted)
    state.refresh_from_db()
    assert state.status == TaskState.STATUS_IN_PROGRESS
    assert public_state(world.guide) == (False, None)
    assert world.guide.get_latest_revision_as_object().title != "Jamais relu"


def test_hole_5_and_11_no_api_of_wagtails(world: World, client: Client) -> None:
    for version in ("v1", "v2", "v3"):
        for path in ("images/", "pages/1/", f"pages/{world.guide.pk}/publish/"):
            for method in (client.get, client.post):
                assert method(f"/api/{version}/{path}").status_code in (404, 405)
    assert public_state(world.guide) == (False, None)


def test_hole_10_privacy_is_not_offered(world: World, admin: User, client: Client) -> None:
    client.force_login(admin)
    address = reverse("wagtailadmin_pages:set_privacy", args=[world.guide.pk])
    client.post(address, {"restriction_type": "login"})
    assert not PageViewRestriction.objects.exists()


def test_hole_12_reverting_publishes_nothing(world: World, admin: User, client: Client) -> None:
    world.publish(world.guide)
    guide = GuidePage.objects.get(pk=world.guide.pk)
    older = guide.live_revision_id
    newer = world.publish(write(guide, world.writer).as_object()).revision_id
    client.force_login(admin)
    address = reverse("wagtailadmin_pages:revisions_revert", args=[guide.pk, older])
    posted = guide_form(world.guide) | {"revision": str(older), "action-publish": "1"}
    client.post(address, posted)
    client.post(edit_address(guide), posted)
    assert public_state(guide) == (True, newer)


def test_hole_15_a_comment_makes_no_author(world: World, client: Client) -> None:
    # As the form stores it: rich text has keys for its paragraphs from then on.
    client.force_login(world.contributor)
    assert saves(client, world.guide)
    guide = GuidePage.objects.get(pk=world.guide.pk).get_latest_revision_as_object()
    client.force_login(world.moderator)
    comment: dict[str, Any] = {
        "comments-TOTAL_FORMS": "1",
        "comments-0-DELETE": "",
        "comments-0-resolved": "",
        "comments-0-id": "",
        "comments-0-contentpath": "title",
        "comments-0-text": "Bon titre.",
        "comments-0-position": "",
        "comments-0-replies-TOTAL_FORMS": "0",
        "comments-0-replies-INITIAL_FORMS": "0",
        "comments-0-replies-MIN_NUM_FORMS": "0",
        "comments-0-replies-MAX_NUM_FORMS": "",
    }
    client.post(edit_address(world.guide), guide_form(guide) | comment)
    guide = GuidePage.objects.get(pk=world.guide.pk)
    assert guide.wagtail_admin_comments.get().text == "Bon titre."
    assert guide.get_latest_revision().user == world.moderator
    assert decide(client, world.moderator, submit(guide, world.contributor), "approve").live


def test_hole_16_not_even_a_superuser_edits_during_a_review(
    world: World, admin: User, client: Client
) -> None:
    state = submit(world.guide, world.contributor)
    client.force_login(admin)
    assert not saves(client, world.guide)
    assert decide(client, admin, state, "approve").live


def test_hole_18_no_dates_of_wagtails(world: World, admin: User, client: Client) -> None:
    """Neither offered nor taken from a form that names them, whoever sends it."""
    dates = {"go_live_at": "2099-01-01 00:00", "expire_at": "2099-02-01 00:00"}
    for user in (world.contributor, admin):
        client.force_login(user)
        page = client.get(edit_address(world.guide)).content.decode()
        assert not any(f'name="{name}"' in page for name in dates)
        assert saves(client, world.guide, **dates)
        kept = GuidePage.objects.get(pk=world.guide.pk).get_latest_revision().content
        assert not any(kept[name] for name in dates)
