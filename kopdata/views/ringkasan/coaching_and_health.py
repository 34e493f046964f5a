"""Two of the three questions as a chart each: coaching against its target, and every koperasi."""

from dataclasses import replace

from kopdata import charts, metrics
from kopdata.charts import theme
from kopdata.views.chart.metric_chart import chart
from kopdata.views.shell.visit import Visit

HEIGHT = 240


def coaching(here: Visit, coached: metrics.Summary) -> None:
    """This year day by day against its target, with the year before in grey."""
    name, year = coached.metric.id, here.year_spoken_of(coached)
    row = here.row(coached)
    spoken = row.tahun if row else here.about.day.year
    daily = here.summaries([name], by=("tanggal",), selection=year)[name]
    earlier = replace(here.selection, tahun=(spoken - 1,))
    before = here.summaries([name], by=("tanggal",), selection=earlier)[name]
    chart(
        here,
        "pembinaan",
        here.text("ringkasan.pembinaan"),
        charts.burn_up(daily, row, here.about, here.language, before=before, height=HEIGHT),
        [daily],
        alt=here.sentence(coached),
    )


def health(here: Visit, yearly: dict[str, metrics.Summary]) -> None:
    """One dot for every koperasi registered: healthy, assessed otherwise, not assessed."""
    healthy = yearly["koperasi_sehat"]
    row = here.row(healthy)
    asked = [healthy, yearly["kesehatan_dinilai"], *(yearly[name] for name in charts.PREDIKAT)]
    if row is None or row.denominator is None:
        figure, each = charts.koperasi_dots([], ("", 0), here.language)
        asked = [healthy]
    else:
        assessed = int(row.denominator) - int(row.unknown)
        counts = {
            "sehat": int(row.numerator),
            "lain": assessed - int(row.numerator),
            "belum": int(row.unknown),
        }
        said = {
            name: here.text(f"ringkasan.titik_{name}", count=here.number(count))
            for name, count in counts.items()
        }
        groups = [
            (said["sehat"], counts["sehat"], theme.FAVOURABLE),
            (said["lain"], counts["lain"], theme.UNFAVOURABLE_SOFT),
        ]
        unknown = (said["belum"], counts["belum"])
        figure, each = charts.koperasi_dots(groups, unknown, here.language)
    many = "titik_banyak" if each > 1 else "titik_keterangan"
    chart(
        here,
        "kesehatan",
        here.text("ringkasan.kesehatan"),
        figure,
        asked,
        alt=here.sentence(healthy),
        subtitle=here.text(f"ringkasan.{many}", each=here.number(each)),
    )
