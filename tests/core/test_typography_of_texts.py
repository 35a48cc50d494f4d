"""No text of ours breaks a line before « : ; ! ? » », wherever it is written."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
APPS = ("cms", "media", "directory", "guides", "home")
# What programs or terminals read, in the words of an interface; texts that pass through `fr`.
ELSEWHERE = (
    *("/migrations/", "/management/", "cms/postgres/", "cms/run/", "home/bench/", "home/demo/"),
    *("directory/importing/", "directory/open_data/", "directory/bill_labels.py", "/api/"),
    *("guides/api.py", "cms/core/middleware.py", "cms/core/paging.py", "cms/core/typography.py"),
    *("directory/numbers.py", "directory/complaint.py"),
)
WRONG = re.compile(
    r"(?<=[^\s|\\]) (?=[:;!?](?:[\s\u00a0]|$))"  # a space where a line may break
    r"|(?<=\S) (?=[»%€](?!\w))|« (?=\S)|«(?=\w)|(?<=\w)»"
    r"|^ (?=[:;!?](?: |$)|»)|« $"  # the same beside a value
    r"|(?<=[^\W\d_])'(?=[àâéèêëîïôûùœA-Za-z]{2})(?!s\b)"  # a straight apostrophe
)
FRENCH = re.compile(r"[àâçéèêëîïôûùœ«»’]|\b(le|la|les|un|une|des|du|de|pas|est|vous)\b", re.I)
VALUE = "\ue000"
TAG = re.compile(r"\{#.*?#\}|<(style|script)\b.*?</\1>", re.S)
MARKUP = re.compile(r"\{%.*?%\}|<[^>]*>", re.S)
ATTRIBUTE = re.compile(r'\b(?:title|alt|aria-label|placeholder)="([^"]*)"')


def wrong(text: str) -> list[str]:
    """The passages of `text` whose spaces or apostrophes are not those of French."""
    return [text[max(0, m.start() - 25) : m.end() + 15] for m in WRONG.finditer(text)]


def literals(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Line and text of each string that is no docstring; a value in an f-string is one letter."""
    inside = {
        id(part)
        for node in ast.walk(tree)
        for part in (
            node.values
            if isinstance(node, ast.JoinedStr)
            else [node.value]
            if isinstance(node, ast.Expr)
            else []
        )
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            parts = (one.value if isinstance(one, ast.Constant) else VALUE for one in node.values)
            yield node.lineno, "".join(map(str, parts))
        elif isinstance(node, ast.Constant) and id(node) not in inside:
            yield node.lineno, str(node.value)


def test_in_python() -> None:
    """Labels, help texts, descriptions, errors, messages: all are literals of our apps."""
    found = []
    for path in (path for app in APPS for path in sorted((ROOT / app).rglob("*.py"))):
        name = path.relative_to(ROOT).as_posix()
        if not any(part in name for part in ELSEWHERE):
            for line, text in literals(ast.parse(path.read_text())):
                if FRENCH.search(text) and not re.search(r"\(\?[P:=!<]|\[\^", text):
                    found += [f"{name}:{line} {passage!r}" for passage in wrong(text)]
    assert found == []


def test_in_templates() -> None:
    """What stands in them as it is; values pass through `fr`, or were typed right."""
    found = []
    for path in sorted((ROOT / "templates").rglob("*.*")):
        source = re.sub(r"\{\{.*?\}\}", VALUE, TAG.sub("", path.read_text()))
        texts = [*ATTRIBUTE.findall(source), MARKUP.sub("", source)]
        found += [f"{path.name} {passage!r}" for text in texts for passage in wrong(text)]
    assert found == []


@pytest.mark.parametrize(
    ("text", "is_wrong"),
    [
        ("Il manque\u00a0: le nom", False),
        ("Il manque : le nom", True),
        (f"{VALUE} : le nom", True),
        ("Prêt ?", True),
        ("Prêt\u202f?", False),
        ("« Bonjour »", True),
        ("«\u00a0Bonjour\u00a0»", False),
        ("«Bonjour»", True),
        ("l'éditeur", True),
        ("à 14:30, https://exemple.fr/?a=b", False),
        ("2 % et 3 €", True),
    ],
)
def test_what_is_wrong(text: str, is_wrong: bool) -> None:
    assert bool(wrong(text)) == is_wrong
