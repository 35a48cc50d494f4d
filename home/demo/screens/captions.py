"""A film's time table and its captions (WebVTT), from the steps it shows. Pure."""

import re

from home.demo.shapes import DemoStep

# Seconds: long enough to read a caption of 160 characters.
OPENING = 3
STEP = 9
# Under the words, beside the screen.
PLACE = "position:6% size:58% align:start"


def length(steps: tuple[DemoStep, ...]) -> int:
    """In seconds."""
    return OPENING + STEP * len(steps)


def captions(steps: tuple[DemoStep, ...]) -> str:
    """The instruction of each step, while its screen is shown."""
    cues = ["WEBVTT"]
    for number, step in enumerate(steps):
        begin = OPENING + STEP * number
        words = re.sub(r"<[^>]*>", "", step.instruction_html)
        cues.append(f"{_clock(begin)} --> {_clock(begin + STEP)} {PLACE}\n{words}")
    return "\n\n".join(cues) + "\n"


def _clock(seconds: int) -> str:
    return f"{seconds // 60:02d}:{seconds % 60:02d}.000"
