"""What is searched: a document per editor and per service, and the words of all of them."""

from django.contrib.postgres.indexes import GinIndex, GistIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models.functions import Now

from directory.editor import Editor
from directory.service import Service


class Document(models.Model):
    """The words of `subject`, weighted: A its name, then B, C and D by how well they tell it.

    Each word is there as it is and as a French stem. `revision` and `refreshed_at` change with
    whatever the directory says of the subject: the open data's validators are made from them.
    """

    name = models.CharField(max_length=150)
    vector = SearchVectorField()
    revision = models.BigIntegerField(default=1)
    refreshed_at = models.DateTimeField(db_default=Now())

    class Meta:
        abstract = True
        indexes = [GinIndex(fields=["vector"], name="%(class)s_vector")]

    def __str__(self) -> str:
        return self.name


class EditorDocument(Document):
    subject = models.OneToOneField(
        Editor, on_delete=models.CASCADE, primary_key=True, related_name="search_document"
    )


class ServiceDocument(Document):
    subject = models.OneToOneField(
        Service, on_delete=models.CASCADE, primary_key=True, related_name="search_document"
    )


class SearchWord(models.Model):
    """A word of some document: what a misspelt word may have meant. One too many does no harm."""

    word = models.CharField(max_length=60, primary_key=True)

    class Meta:
        indexes = [GistIndex(fields=["word"], opclasses=["gist_trgm_ops"], name="nearest_word")]

    def __str__(self) -> str:
        return self.word
