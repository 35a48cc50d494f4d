"""What the functions that give permissions give, and nothing beside it."""

from django.contrib.auth.models import Group, Permission

from cms.editorial.provisioning import allow_models
from directory.models import Editor, Service
from tests.world import World


def given(group: Group) -> set[str]:
    return set(Permission.objects.filter(group=group).values_list("codename", flat=True))


def test_a_group_is_allowed_what_is_named(world: World) -> None:
    group = Group.objects.create(name="Stagiaires")
    allow_models("Stagiaires", [Editor, Service], ("view", "change"))
    allow_models("Stagiaires", [Editor, Service], ("view", "change"))
    assert given(group) == {"view_editor", "change_editor", "view_service", "change_service"}


def test_no_model_is_no_permission(world: World) -> None:
    group = Group.objects.create(name="Stagiaires")
    allow_models("Stagiaires", [], ("view", "change"))
    allow_models("Stagiaires", [Editor], ())
    assert not given(group)
