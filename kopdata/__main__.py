"""`python -m kopdata`: the command line."""

import sys

from kopdata.cli import main

sys.exit(main())
