"""Every command by its name."""

import kopdata
from kopdata.cli.options import access, asking, desk, erasing, keeping, loading, papers
from kopdata.cli.options.officer_parser import OfficerParser
from kopdata.kantor import kantor


def command_line() -> OfficerParser:
    """The whole command line."""
    parser = OfficerParser(
        prog="python -m kopdata", description=f"Angka koperasi {kantor().nama} yang tahan ditanya."
    )
    parser.add_argument(
        "--version",
        action="version",
        version=f"kopdata {kopdata.__version__}",
        help="tampilkan versi program",
    )
    commands = parser.add_subparsers(
        title="perintah", metavar="PERINTAH", required=True, parser_class=OfficerParser
    )
    loading.add_receive(commands)
    loading.add_withdraw(commands)
    loading.add_deliveries(commands)
    loading.add_build(commands)
    loading.add_check(commands)
    loading.add_periksa(commands)
    desk.add_decide(commands)
    desk.add_log(commands)
    asking.add_metric(commands)
    asking.add_why(commands)
    asking.add_say(commands)
    asking.add_plan(commands)
    papers.add_brief(commands)
    papers.add_laporan(commands)
    loading.add_sample(commands)
    loading.add_template(commands)
    access.add_masuk(commands)
    access.add_akun(commands)
    keeping.add_cadangkan(commands)
    keeping.add_pulihkan(commands)
    keeping.add_ukuran(commands)
    erasing.add_hapus_orang(commands)
    return parser
