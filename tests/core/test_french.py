"""Wagtail's French, corrected by our catalogue: compiled, well set, and still of use."""

import re
from pathlib import Path

import wagtail
import wagtail_modeladmin
from django.utils.translation import gettext, ngettext

from cms import core

CATALOGUE = Path(core.__file__).parent / "locale/fr/LC_MESSAGES/django.po"
ENTRY = re.compile(r'^msgid "(.+)"\n(?:msgid_plural "(.+)"\n)?msgstr(?:\[0\])? "(.+)"$', re.M)
ENTRIES = [
    [text.replace('\\"', '"') for text in entry]
    for entry in ENTRY.findall(CATALOGUE.read_text(encoding="utf-8"))
]


def test_people_read_it() -> None:
    """What is compiled is the text beside it, and it comes before Wagtail's own."""
    for english, plural, french in ENTRIES:
        assert (ngettext(english, plural, 1) if plural else gettext(english)) == french


def test_it_is_set_as_french_is() -> None:
    assert [french for *_, french in ENTRIES if re.search(r" [:;!?»]|« |'", french)] == []


def test_wagtail_still_says_it() -> None:
    """An entry that is in no catalogue of Wagtail's corrects nothing."""
    folders = (Path(module.__file__).parent for module in (wagtail, wagtail_modeladmin))
    theirs = "".join(
        one.read_text(encoding="utf-8")
        for folder in folders
        for one in folder.rglob("locale/en/LC_MESSAGES/django.po")
    )
    theirs = theirs.replace('"\n"', "").replace('\\"', '"')
    assert [english for english, *_ in ENTRIES if f'msgid "{english}"' not in theirs] == []
