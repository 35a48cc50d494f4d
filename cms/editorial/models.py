"""The app's models, each in a file of its own."""

from .authorship import RevisionDigest
from .comments import ReviewComment
from .emergency import Emergency
from .former_address import FormerAddress
from .organisation import Organisation
from .publication import Publication
from .releases import Release, ReleaseSet
from .reminder import Reminder
from .task import ApprovalTask, ApprovalTaskState

__all__ = [
    "ApprovalTask",
    "ApprovalTaskState",
    "Emergency",
    "FormerAddress",
    "Organisation",
    "Publication",
    "Release",
    "ReleaseSet",
    "Reminder",
    "ReviewComment",
    "RevisionDigest",
]
