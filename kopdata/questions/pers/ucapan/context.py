"""What a statement is about: measures, koperasi, the time meant and the times compared with."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from kopdata import metrics
from kopdata import warehouse as store
from kopdata.questions.pers.judgement import FITS, judged
from kopdata.questions.pers.ucapan import states
from kopdata.questions.pers.ucapan.grammar.clauses import STARTS, Clause, Quantity
from kopdata.questions.pers.ucapan.senses import (
    COACHED,
    COACHED_FIRST,
    Senses,
    counted_in,
    is_of_another_measure,
    over,
)
from kopdata.questions.pers.ucapan.states import State, Subject, UnanswerableError

# `1 dari 4` is a share, where those counted are more than these.
FEW = 10
SIGN = {"naik": 1, "turun": -1}


@dataclass(frozen=True)
class Day:
    """An earlier day a change may be told from: that of a `kind` of list, or of a statement."""

    day: date
    kind: str | None = None


@dataclass(frozen=True)
class Context:
    """One statement over the koperasi it is about; `days` are the earlier ones to try."""

    warehouse: store.Warehouse
    selection: metrics.Selection
    statement: Clause
    named: Senses
    days: Sequence[Day]

    @property
    def sign(self) -> int:
        """1 for a rise, -1 for a fall."""
        return SIGN[self.statement.direction or "naik"]

    @cached_property
    def base(self) -> Quantity | None:
        """The number that is a base: 84 in `30 dari 84`, not in `turun dari 84 menjadi 30`."""
        quantities = self.statement.quantities
        told = [one for one in quantities if one.role == "dari"]
        if not self.statement.direction and not any(one.role == "menjadi" for one in quantities):
            return told[-1] if told else None
        for one in told:
            is_behind_number = any(
                main.role != "menjadi" and not main.is_behind_direction
                for main in quantities[: quantities.index(one)]
                if main.role not in STARTS
            )
            if (is_behind_number and not one.is_behind_direction) or self._is_base_of_any(one):
                return one
        return None

    @cached_property
    def starts(self) -> tuple[Quantity, ...]:
        """The numbers a change starts from."""
        told = self.statement.quantities
        return tuple(one for one in told if one.role in STARTS and one is not self.base)

    def _is_base_of_any(self, quantity: Quantity) -> bool:
        for name in self.named.ids:
            subject = self._subject(name)
            try:
                found = states.moments(self.warehouse, subject, self.statement.when)
            except UnanswerableError:
                continue
            if any(state.base is not None and state.base == quantity.value for state in found):
                return True
        return False

    def _subject(self, metric_id: str) -> Subject:
        return Subject(metric_id, self.named.is_opposite, self.selection)

    def subjects(self, unit: str, *, has_base: bool = False) -> tuple[Subject, ...]:
        """What a number of that unit may be of, over the base that is named if it has one."""
        ids: dict[str, None] = {}
        for name in self.named.ids:
            counted = counted_in(name, unit)
            if counted is None:
                continue
            is_over = (
                has_base
                and not self.statement.located
                and not (self.base and self.is_ratio(self.base))
            )
            base, of = (self.base, self.statement.of) if is_over else (None, ())
            ids.update(dict.fromkeys(over(counted, base, of)))
            if counted == COACHED and name not in (COACHED, COACHED_FIRST):
                ids[COACHED_FIRST] = None  # `sesi pembinaan untuk 98 koperasi`
        is_target = self.statement.is_of_target or bool(self.statement.reached)
        if is_target or any(one.target for one in self.statement.main):
            ids = {name: None for name in ids if name == COACHED_FIRST}
        if self.named.is_opposite and set(states.NOT_COACHED) <= set(ids):
            ids = self._not_coached()
        return tuple(self._subject(name) for name in ids)

    @property
    def is_over_another(self) -> bool:
        """Whether the base is of those of another measure: 600 in `300 aktif dari 600 terlacak`."""
        return not self.statement.located and is_of_another_measure(self.base, self.statement.of)

    @property
    def is_over_grade(self) -> bool:
        """Whether a grade stands behind the base: `71 dari 84 dinilai sehat dan cukup sehat`."""
        named = [*self.statement.of, *(self.base.of if self.base else ())]
        return any(one.senses[0].startswith(("predikat_", "koperasi_sehat")) for one in named)

    def _not_coached(self) -> dict[str, None]:
        """Without a time or `pernah` it may be either: not in this year, or never yet."""
        this_year, never = states.NOT_COACHED
        if self.statement.is_never:
            return {never: None}
        return {this_year: None} if self.statement.when else {this_year: None, never: None}

    def now(self, one: Quantity, subject: Subject) -> tuple[State, ...]:
        """The states a number may speak of."""
        time = one.when or self.statement.when
        found = states.moments(self.warehouse, subject, time)
        if not self.statement.located:
            return found
        whole = replace(subject, selection=self._everywhere())
        return tuple(
            states.part_of(state, states.of_that_time(self.warehouse, whole, time, state))
            for state in found
        )

    def _everywhere(self) -> metrics.Selection:
        """The koperasi a share of a place, kind or form is a share of."""
        if self.statement.located == "jenis":
            return replace(self.selection, jenis=())
        if self.statement.located == "bentuk":
            return replace(self.selection, bentuk=())
        if self.statement.located == "kelompok":
            return replace(self.selection, merah_putih="with")
        return replace(self.selection, kecamatan=())

    def is_ratio(self, base: Quantity) -> bool:
        """Whether a base is one of a few, as in `satu dari empat`."""
        return 1 < base.value <= FEW and not base.target and not self.starts

    def changed_to(self, one: Quantity, subject: Subject) -> tuple[State, ...]:
        """The states a change may have led to: at its own time, else at that of `menjadi`."""
        led_to = [main for main in self.statement.main if main.role == "menjadi" and main.when]
        return self.now(led_to[0] if led_to and one.when is None else one, subject)

    def beside(self, state: State) -> State:
        """The other koperasi a state is compared with, at the same time."""
        told = self.statement
        selection = replace(
            state.subject.selection,
            kecamatan=tuple(told.compared_places) or state.subject.selection.kecamatan,
            jenis=tuple(told.compared_jenis) or state.subject.selection.jenis,
            bentuk=tuple(told.compared_bentuk) or state.subject.selection.bentuk,
        )
        other = replace(state.subject, selection=selection)
        return states.of_that_time(self.warehouse, other, told.when, state)

    def before(self, state: State) -> State:
        """What a state is compared with: what the sentence names, else the year before."""
        subject, named = state.subject, self.statement.compared_with
        if self.statement.is_beside:
            return self.beside(state)
        if named is not None:
            found = states.moments(self.warehouse, subject, named)
            earlier = [one for one in found if one.tahun < state.tahun or named.month]
            if earlier:
                return earlier[0]
            if named.kind != "lalu":
                raise UnanswerableError("tahun_sebelumnya")
        dated = [one.when for one in self.starts if one.when is not None]
        if dated:
            return states.moments(self.warehouse, subject, dated[0])[0]
        return self._year_before(state)

    def _year_before(self, state: State) -> State:
        try:
            return states.of_year(self.warehouse, state.subject, state.tahun - 1)
        except UnanswerableError as error:
            raise UnanswerableError("tahun_sebelumnya") from error

    def earlier(self, state: State) -> Iterable[State]:
        """The states it may have started from: the one named, else a year or some days before."""
        is_named = self.statement.is_beside or any(one.when for one in self.starts)
        if is_named or self.statement.compared_with is not None:
            yield self.before(state)
            return
        try:
            yield self._year_before(state)
        except UnanswerableError:
            if not self.days:
                raise
        yield from self.on_earlier_days(state)

    def on_earlier_days(self, state: State) -> Iterable[State]:
        """The same year on the earlier days, where it stood differently."""
        subject = state.subject
        if state.day is None or subject.metric.is_sum:
            return
        seen = {state.count}
        for one in self.days:
            if one.day >= state.day or one.kind not in (None, *subject.metric.kinds):
                continue
            try:
                found = states.on_day(self.warehouse, subject, state.tahun, one.day)
            except UnanswerableError:
                continue
            if found.count not in seen:
                seen.add(found.count)
                yield found

    def start_of(self, state: State) -> State:
        """The earlier state that a start which is said fits, else the usual one."""
        for start in self.starts:
            for before in self.earlier(state):
                if judged(start.qualifier, start.value, before.counted).verdict == FITS:
                    return before
        return self.before(state)
