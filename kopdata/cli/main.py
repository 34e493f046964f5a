"""Which command was asked for, and how its errors reach an officer."""

import os
import sys
from collections.abc import Sequence

from kopdata.cli.options.command_line import command_line
from kopdata.cli.output import as_others_of_this_account
from kopdata.errors import KopdataError, UnknownName, reason

REFUSED = 1
USAGE = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 done, 1 refused or failed, 2 asked wrongly."""
    try:
        asked = command_line().parse_args(arguments)
        with as_others_of_this_account(getattr(asked, "output", None)):
            return asked.run(asked)
    except UnknownName as error:
        print(error, file=sys.stderr)
        return USAGE
    except KopdataError as error:
        print(error, file=sys.stderr)
        return REFUSED
    except BrokenPipeError:
        # Whoever read the answer has seen enough (`| head`); what is left has nowhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        place = error.filename or "tempat penyimpanan"
        print(
            f"{place}: tidak dapat dibaca atau ditulis ({reason(error)}). Periksa ruang disk dan "
            "izin folder, lalu ulangi; yang sudah diterima tidak berubah.",
            file=sys.stderr,
        )
        return REFUSED
    except KeyboardInterrupt:
        print("Dihentikan; yang sudah diterima tidak berubah.", file=sys.stderr)
        return REFUSED
