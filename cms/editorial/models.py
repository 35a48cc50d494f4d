"""The app's models, each in a file of its own."""

from .organisation import Organisation
from .publication import Publication
from .releases import Release, ReleaseSet
from .task import ApprovalTask, ApprovalTaskState

__all__ = [
    "ApprovalTask",
    "ApprovalTaskState",
    "Organisation",
    "Publication",
    "Release",
    "ReleaseSet",
]
