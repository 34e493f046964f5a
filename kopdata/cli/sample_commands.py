"""Commands that write files: the made-up office and empty templates."""

import argparse

from kopdata import loading
from kopdata import sample as made_up
from kopdata.cli.output import write_new


def sample(asked: argparse.Namespace) -> int:
    """Write the made-up office's deliveries."""
    options = {"seed": asked.seed} if asked.seed is not None else {}
    made_up.write(asked.output, koperasi=asked.koperasi, kecamatan=asked.kecamatan, **options)
    print(
        f"Data contoh ditulis ke {asked.output}; semua isinya rekaan. Urutan penerimaan ada di "
        "deliveries.csv."
    )
    return 0


def template(asked: argparse.Namespace) -> int:
    """Write an empty workbook of one kind."""
    write_new(asked.output, loading.template(asked.kind))
    print(f"Buku kerja kosong untuk {asked.kind}: {asked.output}")
    return 0
