"""Wagtail's own publication, inside ours."""

from django.core.exceptions import ValidationError
from wagtail.models import Revision

from cms.core.gate import PublicationRefused
from cms.core.models import User


def go_live(revision: Revision, user: User | None) -> None:
    """Make `revision` live, where the gate is open for it.

    PublicationRefused where what it says is no longer possible: its address, or its name, was
    taken while it waited.
    """
    try:
        revision.publish(user=user, skip_permission_checks=True)
    except ValidationError as error:
        raise PublicationRefused(" ".join(error.messages)) from error
