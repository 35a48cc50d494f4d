"""The admin's addresses that an operator's members have a use for, by name; no other is open."""

PAGES = frozenset(
    f"wagtailadmin_pages:{name}"
    for name in (
        *("add", "preview_on_add", "choose_parent", "add_subpage"),
        *("edit", "preview_on_edit", "view_draft", "delete", "usage"),
        *("search", "search_results", "type_use", "type_use_results"),
        *("move", "move_confirm", "set_page_position"),
        *("workflow_action", "collect_workflow_action_data", "workflow_preview"),
        *("confirm_workflow_cancellation", "workflow_history", "workflow_history_detail"),
        *("lock", "unlock", "history", "history_results"),
        *("revisions_index", "revisions_view", "revisions_revert", "revisions_compare"),
    )
)
CHOOSERS = frozenset(
    f"wagtailadmin_choose_page{name}"
    for name in (
        *("", "_child", "_search", "_chosen_multiple"),
        *("_external_link", "_email_link", "_phone_link", "_anchor_link"),
    )
)
IMAGES = frozenset(
    f"wagtailimages:{name}"
    for name in (
        *("index", "index_results", "edit", "delete", "preview", "add", "image_usage"),
        *("add_multiple", "edit_multiple", "create_multiple_from_uploaded_image"),
        *("delete_multiple", "delete_upload_multiple"),
    )
)
IMAGE_CHOOSER = frozenset(
    f"wagtailimages_chooser:{name}"
    for name in (
        *("choose", "choose_results", "chosen", "chosen_multiple", "create", "select_format"),
    )
)
REPORTS = frozenset(
    f"wagtailadmin_reports:{name}{results}"
    for name in ("workflow", "workflow_tasks", "aging_pages")
    for results in ("", "_results")
)
OPEN = frozenset(
    {
        *("wagtailadmin_home", "wagtailadmin_account", "wagtailadmin_logout"),
        *("wagtailadmin_login", "wagtailadmin_sprite", "wagtailadmin_javascript_catalog"),
        *("wagtailadmin_password_reset", "wagtailadmin_password_reset_done"),
        *("wagtailadmin_password_reset_confirm", "wagtailadmin_password_reset_complete"),
        *("wagtailadmin_explore_root", "wagtailadmin_explore", "wagtailadmin_explore_results"),
        *("wagtailadmin_api:pages:listing", "wagtailadmin_api:pages:detail"),
        *("wagtailadmin_editing_sessions:ping", "wagtailadmin_editing_sessions:release"),
        *("wagtailadmin_dismissibles", "wagtailadmin_block_preview", "wagtail_bulk_action"),
        *(
            "editorial_review",
            "editorial_verification",
            "editorial_reading",
            "editorial_proposals",
            "editorial_take_back",
            "editorial_releases",
            "editorial_release",
            "private_file",
            "screenshot",
            "screenshot_original",
            "screenshot_replacement",
        ),
        *("guide_coverage", "guide_coverage_results"),
        *("manual", "manual_chapter", "manual_picture"),
    }
)
OPEN_TO_OPERATORS = PAGES | CHOOSERS | IMAGES | IMAGE_CHOOSER | REPORTS | OPEN

# Parameters of addresses that name a page, and the addresses where `pk` or `id` does.
PAGE_PARAMETERS = ("page_id", "parent_page_id", "page_to_move_id", "destination_id")
PAGE_BY_PK = frozenset({"wagtailadmin_api:pages:detail", "wagtailadmin_pages:revisions_compare"})
PAGES_BY_ID = frozenset({"wagtailadmin_choose_page_chosen_multiple"})
# Bulk actions name what they refuse: they are open for what the user may see, and nothing else.
BULK = "wagtail_bulk_action"
# In what they post, the page that others are moved to.
DESTINATION = "chooser"

# Parameters that name other objects: where there is none, the answer is that for another's.
OBJECT_PARAMETERS = frozenset({"task_state_id", "image_id", "pk"})
