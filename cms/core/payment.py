"""The solutions that put a purchase on the operator's bill."""

from django.db.models import TextChoices


class PaymentSolution(TextChoices):
    """Values are the slugs of public addresses (`?solution=`) and of the API."""

    SMS_PLUS = "sms-plus", "SMS+"
    INTERNET_PLUS = "internet-plus", "Internet+"
    GALLERY = "gallery", "Gallery"
