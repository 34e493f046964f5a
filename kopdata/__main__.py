"""`python -m kopdata …`, installed also as `kopdata …`: the command line."""

import os
import sys

from kopdata import settings
from kopdata.cli import main


def run() -> int:
    """Run one command; a dashboard that serves from the same machine goes first."""
    settings.keep_to_owner()
    if hasattr(os, "nice"):
        os.nice(10)
    return main()


if __name__ == "__main__":
    sys.exit(run())
