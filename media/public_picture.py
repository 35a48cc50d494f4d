"""The public copies of pictures: written when a publication refers to them."""

from collections.abc import Iterable

from django.core.files.base import ContentFile
from django.db import connection, models

from .storages import public_storage


class PublicPicture(models.Model):
    """One file of the public storage, named after the bytes it was made from and its spec."""

    name = models.CharField("nom", max_length=100, primary_key=True)
    sha256 = models.CharField("empreinte de la capture", max_length=64, db_index=True)
    mime = models.CharField("type", max_length=20)
    width = models.PositiveIntegerField("largeur")
    height = models.PositiveIntegerField("hauteur")
    size = models.PositiveIntegerField("octets")

    class Meta:
        verbose_name = "image publique"
        verbose_name_plural = "images publiques"

    def __str__(self) -> str:
        return self.name


def lock_pictures(digests: Iterable[str]) -> None:
    """Alone with the public copies of these pictures until the transaction ends.

    Whoever publishes one and whoever sweeps it take turns.
    """
    with connection.cursor() as cursor:
        for digest in sorted(set(digests)):
            cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [digest])


def keep(picture: PublicPicture, content: bytes) -> None:
    """Write a public file and the row that knows it; its name says what it holds.

    A file that an interrupted copy left is replaced. In a transaction, after `lock_pictures`.
    """
    storage = public_storage()
    storage.delete(picture.name)
    storage.save(picture.name, ContentFile(content))
    picture.size = len(content)
    picture.save()
