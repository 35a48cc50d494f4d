"""What Wagtail asks about pages, answered by policy.py."""

from wagtail.models import Page, PagePermissionTester

from .facts import is_possible
from .organisation import organisation_of
from .policy import Action, Person


class ReviewedPagePermissionTester(PagePermissionTester):
    """Wagtail's own permissions, and our policy; nobody is exempt from it, superusers included."""

    def can_publish(self) -> bool:
        return self._may(Action.PUBLISH)

    def can_unpublish(self) -> bool:
        return self._may(Action.UNPUBLISH)

    def can_publish_subpage(self) -> bool:
        return self._may(Action.PUBLISH)

    def can_copy(self) -> bool:
        return self._may(Action.COPY)

    def can_submit_for_moderation(self) -> bool:
        return super().can_submit_for_moderation() and self._may(Action.SUBMIT)

    def can_move(self) -> bool:
        """A move changes public addresses at once: what may not be deleted may not move either."""
        return super().can_delete(ignore_bulk=True) and self._may(Action.MOVE)

    def can_move_to(self, destination: Page) -> bool:
        """A page stays with its organisation: its history and its pictures are not another's."""
        if not (self.can_move() and super().can_move_to(destination)):
            return False
        return organisation_of(self.page) == organisation_of(destination)

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        """What is public is withdrawn first; an organisation's root goes with the organisation."""
        return super().can_delete(ignore_bulk) and self._may(Action.DELETE)

    def _may(self, action: Action) -> bool:
        person = Person(administers=self.user.is_superuser, writes=self.can_edit())
        return is_possible(person, action, self.page)
