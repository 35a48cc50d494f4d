"""Addresses that editors type, in the site or outside it."""

from django.core.validators import RegexValidator

# Not « //host/ », which leads elsewhere.
own_address = RegexValidator(
    r"^/(?!/)\S*$", "L’adresse doit commencer par une barre, sans espace : /guides/."
)
any_address = RegexValidator(
    r"^(/(?!/)|https://)\S*$",
    "L’adresse doit commencer par une barre (/guides/) ou par https://.",
)
any_link = RegexValidator(
    r"^(#|/(?!/)|https://|mailto:|tel:|sms:)",
    "Une adresse du site commence par une barre (/guides/), une autre par https://.",
)
