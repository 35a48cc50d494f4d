"""The app's models, each in a file of its own."""

from .comments import ReviewComment
from .organisation import Organisation
from .publication import Publication
from .task import ApprovalTask, ApprovalTaskState

__all__ = ["ApprovalTask", "ApprovalTaskState", "Organisation", "Publication", "ReviewComment"]
