"""Logs never join what a person looked up and their address (docs/adr/0009)."""

import json
import logging
import re

from django.core.serializers.json import DjangoJSONEncoder

ADDRESS = re.compile(r"(?<=from ip=)\S+(?=: )")


def without_address(record: logging.LogRecord) -> bool:
    """A logging filter: gunicorn's remark on a malformed request keeps the request only."""
    record.msg = ADDRESS.sub("-", str(record.msg))
    return True


class JsonLines(logging.Formatter):
    """The journal's mirror: the record's `entry`, one JSON object a line (docs/adr/0021).

    In ASCII: what people type may hold other ends of lines than ours, and the output another
    encoding; no entry is cut in two or lost for it.
    """

    def format(self, record: logging.LogRecord) -> str:
        return json.dumps(getattr(record, "entry", {}), cls=DjangoJSONEncoder)
