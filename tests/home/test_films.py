"""The films that come with the product: light, captioned, and as long as they say."""

import json

from home.content.choices import Film
from home.demo.content.solutions import SOLUTIONS
from home.demo.screens.captions import captions, length
from home.films import FILMS, seconds

MOST = 300 * 1024  # bytes
POSTER = 12 * 1024


def test_each_film_has_its_files_and_they_are_light() -> None:
    for film in Film.values:
        for extension, most in (("mp4", MOST), ("webm", MOST), ("webp", POSTER)):
            assert 0 < (FILMS / f"{film}.{extension}").stat().st_size <= most
    assert set(json.loads((FILMS / "seconds.json").read_text())) == set(Film.values)


def test_captions_and_length_are_those_of_the_steps() -> None:
    for solution in SOLUTIONS:
        written = (FILMS / f"{solution.slug}.vtt").read_text()
        assert written == captions(solution.steps)
        assert seconds(solution.slug) == length(solution.steps)
