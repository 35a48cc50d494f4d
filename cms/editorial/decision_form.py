"""What a reviewer sends: a decision, and what they say of the whole and of its parts."""

from collections.abc import Mapping
from typing import Any

from django import forms

from .comments import StepComment


class DecisionForm(forms.Form):
    """A decision on the document with this digest. Changes are never asked for without a word.

    `headings` are those of the sections that may be commented on, by key.
    """

    # Its fields stand where what they speak of stands.
    id = "decision-form"

    action = forms.ChoiceField(choices=[("approve", "approve"), ("reject", "reject")])
    digest = forms.CharField(max_length=64)
    # The digest of the public version that it was compared with; empty for none.
    compared = forms.CharField(max_length=64, required=False, widget=forms.HiddenInput)
    # The day on which it is said to go public; empty for « at once ».
    opening = forms.DateTimeField(required=False, widget=forms.HiddenInput)
    comment = forms.CharField(
        label="Commentaire sur l’ensemble",
        max_length=5_000,
        required=False,
        widget=forms.Textarea({"rows": 3}),
    )

    def __init__(self, *args: Any, headings: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.headings = headings
        for key, heading in headings.items():
            self.fields[_field(key)] = forms.CharField(
                label=f"Commentaire : {heading}",
                max_length=2_000,
                required=False,
                widget=forms.Textarea({"rows": 2, "form": self.id}),
            )

    def section_field(self, key: str) -> forms.BoundField:
        return self[_field(key)]

    def typed(self) -> list[str]:
        """What somebody wrote, of the whole and of its parts, where it could not be sent."""
        names = ("comment", *map(_field, self.headings))
        return [
            text for name in names if (text := self.get_initial_for_field(self.fields[name], name))
        ]

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if values.get("action") == "reject" and not (values.get("comment") or self._comments()):
            self.add_error("comment", "Dites au contributeur ce qu’il doit modifier.")
            self._lead_to_comment()
        return values

    def _lead_to_comment(self) -> None:
        """The decision is far down a long page: it opens there, and the error is read out."""
        attributes = {"autofocus": True, "aria-describedby": "id_comment_error"}
        self.fields["comment"].widget.attrs |= attributes

    def decision(self) -> dict[str, Any]:
        """As the arguments of `ApprovalTask.on_action`, once valid."""
        names = ("comment", "digest", "compared", "opening")
        return {name: self.cleaned_data[name] for name in names} | {"comments": self._comments()}

    def _comments(self) -> list[StepComment]:
        texts = ((key, self.cleaned_data.get(_field(key))) for key in self.headings)
        return [StepComment(key, self.headings[key], text) for key, text in texts if text]


def _field(key: str) -> str:
    return f"comment-{key}"
