"""What must not be said from these data."""

from kopdata import formatting, metrics, rules
from kopdata.briefs.pers.content.points import count_direction
from kopdata.briefs.pers.content.voice import Voice
from kopdata.kantor import SEHAT, kantor, spoken_figures
from kopdata.metrics.changes import is_target
from kopdata.metrics.percent import has_share, is_small

# The readings of sehat that rest on a predikat.
_PREDIKAT = ("koperasi_sehat", "sehat_dari_aktif")


def cautions(voice: Voice) -> tuple[str, ...]:
    """What these data do not say, however it is put."""
    found = [voice.text("jangan_contoh")] if voice.sample else []
    for metric_id in spoken_figures().values():
        row = voice.facts.now(metric_id)
        if row is not None and not row.is_silent:
            found += _misreadings(voice, metric_id, row)
    return (*found, *_instruments(voice), voice.text("jangan_sebab"), voice.text("jangan_persen"))


def _misreadings(voice: Voice, metric_id: str, row: metrics.Row) -> list[str]:
    metric = metrics.get(metric_id)
    values = {
        "now": voice.number(row.numerator),
        "unknown": voice.number(row.unknown),
        "name": voice.name(metric_id),
        "numerator": metric.text(voice.language).numerator,
    }
    found = []
    moved = voice.facts.change(metric_id)
    direction = moved and count_direction(moved)
    if moved and moved.before and direction in ("naik", "turun") and not is_target(metric):
        said = {
            "before": voice.number(moved.before.numerator),
            "when_before": voice.when(metric_id, moved.before),
            "when": voice.when(metric_id, moved.now),
        }
        found.append(voice.text(f"jangan_{direction}", **said, **values))
    if not row.lengkap and row.covered_to:
        until = voice.date(row.covered_to)
        found.append(voice.text("jangan_akhir", **values, until=until))
    if metric_id in ("koperasi_aktif", "rat_dilaksanakan"):
        # What is said of "sehat" here holds only where it is a predikat.
        other = "" if kantor().sehat in _PREDIKAT else "_lain"
        found.append(voice.text(f"jangan_{metric_id}{other}", **values))
    if metric_id in _PREDIKAT and row.unknown:
        found.append(voice.text("jangan_koperasi_sehat", **values))
    if metric_id in SEHAT[1:]:
        base = metric.text(voice.language).denominator
        found.append(voice.text("jangan_bacaan_lain", **values, base=base))
    if is_target(metric) and row.value is not None and has_share(row):
        share = formatting.percent(row.value, language=voice.language)
        found.append(voice.text("jangan_target", share=share, **values))
    if is_small(row) and not is_target(metric):
        found.append(voice.text("jangan_kecil", base=voice.whole(metric_id, row), **values))
    return found


def _instruments(voice: Voice) -> list[str]:
    """Predikat of two health schemes share their words, not their meaning."""
    healthy = kantor().sehat
    if healthy not in _PREDIKAT:
        return []
    row = voice.facts.now(healthy)
    newest = max(rules.of_group("skema"), key=lambda rule: rule.values["default_from"])
    since = newest.values["default_from"]
    first = min((one.tahun for one in voice.facts.yearly[healthy].rows), default=0)
    if row is None or not first < since <= row.tahun:
        return []
    return [voice.text("jangan_instrumen", since=since, name=newest.values["name"])]
