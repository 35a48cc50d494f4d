"""A process that uses the embedded server: `python -m tests.plumbing.holder HOME`, until killed."""

import sys
import time
from pathlib import Path

from cms.ending import exit_on_signals
from cms.postgres import Cluster, running_server

if __name__ == "__main__":
    exit_on_signals()
    with running_server(Cluster(Path(sys.argv[1]))):
        print("ready", flush=True)
        time.sleep(600)
