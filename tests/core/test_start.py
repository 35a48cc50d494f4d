"""What a process loads when it starts: every server and worker holds it in its memory."""

import os
import subprocess
import sys

from django.conf import settings

START = """
import sys, django
django.setup()
import cms.urls
print(*sorted({"boto3", "botocore", "openpyxl"} & set(sys.modules)))
"""


def test_neither_s3_nor_spreadsheets_are_loaded_before_they_are_used() -> None:
    """On a disk, an import of CSV stays within its memory by it (docs/benchmarks.md)."""
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "cms.settings.demo", "S3_BUCKET": ""}
    done = subprocess.run(
        [sys.executable, "-c", START],
        cwd=settings.BASE_DIR,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == []
