"""A form for a period: the state of the archive it stands on, and its tables filled."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from kopdata import formatting, messages, metrics
from kopdata import warehouse as store
from kopdata.errors import KopdataError, NotForPublic
from kopdata.questions.laporan.by_name import named_table
from kopdata.questions.laporan.cells import FilledForm, FormTable
from kopdata.questions.laporan.declared_forms import Form, TableForm
from kopdata.questions.laporan.group_tables import group_table
from kopdata.questions.laporan.indicator_table import indicator_table
from kopdata.questions.laporan.measured import FormState
from kopdata.questions.laporan.period import YEARLY, Period

KnownOn = Callable[[date], store.Warehouse]


def fill(
    form: Form,
    period: Period,
    newest: store.Warehouse,
    known_on: KnownOn,
    selection: metrics.Selection,
    *,
    language: str = "id",
    is_compared: bool = True,
) -> FilledForm:
    """The form as known at the end of its period, or on the day of `newest` if that is earlier.

    `known_on` opens an earlier state. Raises KopdataError for a period that has not begun, and
    NotForPublic for a form that names koperasi where the public asks.
    """
    if form.listed and newest.about.is_public:
        raise NotForPublic(messages.text("laporan.hanya_masuk", language))
    chosen = replace(selection, tahun=()).checked(metrics.options(newest))
    refuse_unbegun(period, newest)
    now = measured(period, newest, known_on, chosen, language)
    now = replace(now, is_of_year_alone=bool(form.listed))
    earlier = tuple(
        (one, measured(one, newest, known_on, chosen, language))
        for one in (period.before, period.year_before)
        if is_compared and any(table.is_compared for table in form.tables)
    )
    tables = tuple(_filled(table, now, earlier) for table in form.tables if _is_asked(table, now))
    return FilledForm(
        form, period, chosen, now.warehouse.about, tables, _notes(form, now, language)
    )


def refuse_unbegun(period: Period, newest: store.Warehouse) -> None:
    """Raise KopdataError where the period begins after all that is known."""
    day = newest.about.known_on or newest.about.data_date
    if day and period.first > day:
        raise KopdataError(
            f"Periode {period.words()} belum ada datanya: data baru sampai "
            f"{formatting.date_long(day)}. Pilih periode yang sudah berjalan, atau terima kiriman "
            "yang lebih baru."
        )


def measured(
    period: Period,
    newest: store.Warehouse,
    known_on: KnownOn,
    selection: metrics.Selection,
    language: str,
) -> FormState:
    """The state at the end of a month or quarter; the newest one where it has not ended by then.

    A year is told by what is known of it now: its lists come after its end.
    """
    about = newest.about
    day = about.known_on or about.data_date
    is_now = day is None or period.last >= day or period.kind in YEARLY
    state = newest if is_now else known_on(period.last)
    data_date = state.about.data_date
    # The RAT of a tahun buku are held in the year after it.
    asked = period.year + (period.kind == "tahun_buku")
    year = min(asked, data_date.year) if data_date and period.kind != "tahun_buku" else asked
    return FormState(state, year, selection, language)


def _is_asked(table: TableForm, now: FormState) -> bool:
    """Whether a table says anything: of groups the public is not told, nor who chose one."""
    if table.indicators or table.listed or table.by == "kecamatan":
        return True
    is_chosen = table.by == "merah_putih" and now.selection.merah_putih != "with"
    return not (now.warehouse.about.is_public or is_chosen)


def _filled(table: TableForm, now: FormState, earlier: tuple) -> FormTable:
    if table.listed:
        return named_table(table, now)
    return indicator_table(table, now) if table.indicators else group_table(table, now, earlier)


def _notes(form: Form, now: FormState, language: str) -> tuple[str, ...]:
    """What must be read beside the figures: the day, who is unknown, how many reported."""
    about = now.warehouse.about
    if about.data_date is None:
        return (messages.text("laporan.kosong", language),)
    day = formatting.date_long(about.data_date, language=language)
    notes = [messages.text("laporan.data_sampai", language, day=day)]
    if form.listed:
        return (*notes, *(metrics.get(name).text(language).missing for name in form.listed))
    found = now.rows(["koperasi_aktif", "keragaan_dilaporkan"], "")
    for name, key in (("koperasi_aktif", "tanpa_status"), ("keragaan_dilaporkan", "melaporkan")):
        row = found.get(name, {}).get(None)
        if row is None or not row.denominator:
            continue
        told = {"numerator": row.numerator, "base": row.base, "unknown": row.unknown}
        numbers = {key: formatting.number(n, language=language) for key, n in told.items()}
        year = now.year_of(metrics.get(name))
        is_told = form.has_sums if name == "keragaan_dilaporkan" else row.unknown
        if is_told:
            notes.append(messages.text(f"laporan.{key}", language, year=year, **numbers))
    return tuple(notes)
