"""Logs never join what a person looked up and their address (docs/adr/0009)."""

import logging
import re

ADDRESS = re.compile(r"(?<=from ip=)\S+(?=: )")


def without_address(record: logging.LogRecord) -> bool:
    """A logging filter: gunicorn's remark on a malformed request keeps the request only."""
    record.msg = ADDRESS.sub("-", str(record.msg))
    return True
