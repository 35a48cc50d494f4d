"""What the public types."""

import datetime

from django import forms


class LookupForm(forms.Form):
    """The look-up's two fields. Neither is ever refused with an error page."""

    numero = forms.CharField(required=False, max_length=40, strip=True)
    date = forms.DateField(required=False, input_formats=["%Y-%m-%d", "%d/%m/%Y"])

    def number(self) -> str:
        """What was typed, cut to a sane length; empty if nothing."""
        typed = str(self.data.get("numero", ""))[:40]
        return "".join(char for char in typed if char.isprintable()).strip()

    def keyword(self) -> str:
        """The word by which a shared number's editors are told apart; empty if none was typed."""
        return str(self.data.get("mot", "")).replace("\0", "")[:30].strip()

    def day(self) -> datetime.date | None:
        """The day asked for; None if none was given or it is not a date."""
        self.is_valid()
        return self.cleaned_data.get("date")

    def unreadable_date(self) -> str:
        """A date that was typed but could not be read."""
        return str(self.data.get("date", ""))[:20].strip() if self.day() is None else ""

    def typed_date(self) -> str:
        """The day as AAAA-MM-JJ, or what was typed where it could not be read: it is not lost."""
        day = self.day()
        return day.isoformat() if day else self.unreadable_date()
