"""Who may import whom (design: downwards only), checked by import-linter."""

from importlinter.cli import lint_imports


def test_imports_go_downwards_only() -> None:
    assert lint_imports(no_cache=True) == 0
