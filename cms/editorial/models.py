"""The app's models, each in a file of its own."""

from .organisation import Organisation
from .publication import Publication
from .reminder import Reminder
from .task import ApprovalTask, ApprovalTaskState

__all__ = ["ApprovalTask", "ApprovalTaskState", "Organisation", "Publication", "Reminder"]
