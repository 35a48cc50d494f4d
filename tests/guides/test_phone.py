"""A screen as HTML: what people typed is escaped, whatever it is."""

from html.parser import HTMLParser
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from guides.phone import phone

percents = st.floats(0, 100).map(lambda number: round(number, 2))
hotspots = st.lists(
    st.fixed_dictionaries(
        {"x": percents, "y": percents, "width": percents, "height": percents, "label": st.text()}
    ),
    max_size=4,
)
SOURCE = {"type": "image/jpeg", "url": "/media/a.jpg", "width": 720, "height": 1280}


class Markup(HTMLParser):
    """Tags with their attributes, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def tags(**options: Any) -> list[tuple[str, dict[str, str | None]]]:
    shot = {"alt": "", "width": 720, "height": 1280, "sources": [SOURCE], "hotspots": []}
    next_url = options.pop("next_url", "")
    markup = Markup()
    markup.feed(phone({**shot, **options}, eager=True, next_url=next_url))
    return markup.tags


@given(st.text(), hotspots, st.booleans())
def test_texts_never_become_markup(alt: str, spots: list[dict[str, Any]], last: bool) -> None:
    numbered = [{**spot, "number": number} for number, spot in enumerate(spots, start=1)]
    found = tags(alt=alt, hotspots=numbered, next_url="" if last else "/etapes/2/")
    names = [name for name, _ in found]
    assert names.count("rect") == names.count("text") == len(spots)
    assert names.count("a") == (1 if spots and not last else 0)
    assert set(names) <= {"div", "picture", "img", "svg", "rect", "path", "text", "a"}
    allowed = {"class", "src", "srcset", "sizes", "width", "height", "alt", "href", "aria-label"}
    allowed |= {"x", "y", "rx", "d", "aria-hidden", "fetchpriority"}
    assert all(set(attributes) <= allowed for _, attributes in found)


def test_without_a_file_the_words_remain() -> None:
    shot = {"alt": "Menu & <b>", "width": 1, "height": 1, "sources": [], "hotspots": []}
    assert phone(shot, eager=False) == (
        '<div class="phone"><p class="screen">Menu &amp; &lt;b&gt;</p></div>'
    )


def test_only_the_first_screen_is_not_lazy() -> None:
    shot = {"alt": "", "width": 1, "height": 1, "sources": [SOURCE], "hotspots": []}
    assert 'loading="lazy"' in phone(shot, eager=False)
    assert "lazy" not in phone(shot, eager=True)
    assert 'fetchpriority="high"' in phone(shot, eager=True)
