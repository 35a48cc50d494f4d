"""What is searched in the public pages: a document per publication, and the words of all."""

from django.contrib.postgres.indexes import GinIndex, GistIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models

from cms.editorial.publication import Publication

from .groups import Group


class PageDocument(models.Model):
    """The words of a publication, weighted A (its title) to D (its text).

    It is found while its publication is open, which every search asks the publication itself: what
    is withdrawn vanishes with it. Excerpts are taken from `lead`, which sums the page up, or from
    `text` where the words are not in it. `name`: the title's words.
    """

    publication = models.OneToOneField(
        Publication, on_delete=models.CASCADE, primary_key=True, related_name="+"
    )
    group = models.CharField(max_length=20, choices=Group)
    name = models.CharField(max_length=255)
    lead = models.TextField()
    text = models.TextField()
    vector = SearchVectorField()

    class Meta:
        indexes = [GinIndex(fields=["vector"], name="page_vector")]

    def __str__(self) -> str:
        return self.name


class PageWord(models.Model):
    """A word of some public page: what a misspelt one may have meant. One too many does no harm."""

    word = models.CharField(max_length=60, primary_key=True)

    class Meta:
        indexes = [
            GistIndex(fields=["word"], opclasses=["gist_trgm_ops"], name="nearest_page_word")
        ]

    def __str__(self) -> str:
        return self.word
