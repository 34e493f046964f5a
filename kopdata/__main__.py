"""`python -m kopdata …`: the command line."""

import os
import sys

from kopdata.cli import main

if hasattr(os, "nice"):
    # A dashboard that serves from the same machine goes first.
    os.nice(10)
sys.exit(main())
