"""Countries as an address says them."""

NAMES = {"FR": "", "BE": "Belgique", "CH": "Suisse", "LU": "Luxembourg", "ES": "Espagne"}


def country_name(code: str) -> str:
    """The last line of an address; nothing for France, the code itself where we have no name."""
    return NAMES.get(code, code)
