"""An id is given once: whatever is received, withdrawn or replaced later, it stays."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from kopdata.archive import Decision, Join, Naming
from kopdata.warehouse.identity import Identity, resolve
from tests.warehouse.test_identity import IDENTITIES, names

ONE_OFFICE = "rahasia"


class Office:
    """Lists received one after the other, each id kept as it is given."""

    def __init__(self):
        self.lists, self.given, self.people = [], [], {}

    def receive(self, *rows):
        self.lists.append(rows)
        self.given += self._resolved().given
        return len(self.lists) - 1

    def withdraw(self, number):
        self.lists[number] = ()

    def _resolved(self):
        counted = {}
        for rows in self.lists:
            for row in rows:
                counted[row] = counted.get(row, 0) + 1
        naming = Naming(given=tuple(self.given), secret=ONE_OFFICE, **self.people)
        return resolve(counted, [], naming)

    def ids(self):
        return {row: found.koperasi_id for row, found in self._resolved().identities}

    def decide(self, identity, koperasi_id):
        self.people["decisions"] = (Decision(1, date(2024, 1, 1), *identity, koperasi_id),)

    def join(self, one, other):
        self.people["joins"] = (Join(1, date(2024, 1, 1), one, other),)


def test_a_list_that_is_withdrawn_takes_no_id_along():
    office = Office()
    first = office.receive(names(None, "1/BH"))
    office.receive(names("640", "1/BH", "MAJU JAYA"), names("640", None, "JAYA"))
    before = office.ids()

    office.withdraw(first)

    assert office.ids() == {row: before[row] for row in office.ids()}


def test_a_name_that_got_numbers_keeps_its_id_without_the_list_that_had_only_the_name():
    office = Office()
    first = office.receive(names())
    (known,) = set(office.ids().values())
    office.receive(names("640", "1/BH"))
    office.withdraw(first)

    assert set(office.ids().values()) == {known}


def test_a_corrected_list_in_place_of_the_wrong_one_keeps_the_id():
    office = Office()
    wrong = office.receive(names(None, "1/BH"))
    (known,) = set(office.ids().values())
    office.withdraw(wrong)
    office.receive(names(None, "10/BH"))

    assert set(office.ids().values()) == {known}


def test_two_that_a_list_had_made_one_have_their_own_ids_again_without_it():
    nik, badan_hukum, both = names("640", None, "JAYA"), names(None, "1/BH"), names("640", "1/BH")
    office = Office()
    office.receive(nik)
    office.receive(badan_hukum)
    before = office.ids()
    connecting = office.receive(both)
    assert set(office.ids().values()) == {before[nik]}

    office.withdraw(connecting)

    assert office.ids() == before


def test_a_decision_survives_the_list_that_first_named_the_koperasi():
    office = Office()
    first = office.receive(names(None, "1/BH"), names(None, "2/BH"))
    office.receive(names("640", "1/BH"), names("641", "2/BH"))
    ids = office.ids()
    office.receive(names())
    office.decide(names(), ids[names("640", "1/BH")])

    office.withdraw(first)

    assert office.ids()[names()] == ids[names("640", "1/BH")]


def test_a_join_survives_the_list_that_first_named_the_koperasi():
    office = Office()
    first = office.receive(names(None, "1/BH"), names(None, "2/BH"))
    office.receive(names("640", "1/BH"), names("641", "2/BH"))
    one, other = sorted(set(office.ids().values()))
    office.join(one, other)

    office.withdraw(first)

    assert set(office.ids().values()) == {other}


def test_a_decision_for_a_koperasi_that_no_list_names_any_more_goes_on_under_its_id():
    office = Office()
    first = office.receive(names(None, "1/BH"), names(None, "2/BH"))
    ids = office.ids()
    office.receive(names())
    office.decide(names(), ids[names(None, "1/BH")])

    office.withdraw(first)

    assert office.ids() == {names(): ids[names(None, "1/BH")]}


def test_decisions_of_an_archive_from_before_ids_were_kept_still_hold():
    rows = dict.fromkeys([names(None, "1/BH"), names(None, "2/BH")], 1)
    before = {"1/BH": "Ka875f6aed7d", "2/BH": "K7cba7160409"}
    decision = Decision(1, date(2024, 1, 1), *names(), before["1/BH"])
    join = Join(2, date(2024, 1, 1), before["2/BH"], before["1/BH"])
    naming = Naming(decisions=(decision,), joins=(join,), secret=ONE_OFFICE)

    found = resolve(rows, [names()], naming).identities

    (koperasi_id,) = {resolved.koperasi_id for _, resolved in found}
    assert koperasi_id not in before.values()


def test_an_id_tells_no_number_to_who_does_not_know_the_secret():
    numbered = dict.fromkeys([names(None, "1/BH"), names("640", nama="JAYA")], 1)
    one, other = (
        {found.koperasi_id for _, found in resolve(numbered, [], Naming(secret=secret)).identities}
        for secret in (ONE_OFFICE, "lain")
    )

    assert not one & other


ROWS = st.lists(
    IDENTITIES.map(lambda one: one._replace(kecamatan="Telen")), min_size=1, max_size=3, unique=True
)


@given(st.lists(ROWS, max_size=4), ROWS)
@settings(max_examples=300, deadline=None)
def test_withdrawing_the_last_list_brings_every_id_back(lists, last_rows):
    office = Office()
    for rows in lists:
        office.receive(*rows)
    before = office.ids()

    last = office.receive(*last_rows)
    office.withdraw(last)

    assert office.ids() == before


TRUE_ROWS = st.tuples(
    st.integers(1, 4),
    st.booleans(),
    st.sampled_from(["MAJU", "JAYA", "MAKMUR"]),
    st.sampled_from(["Telen", "Busang"]),
)


@given(
    st.lists(st.lists(TRUE_ROWS, min_size=1, max_size=4), min_size=1, max_size=5),
    st.randoms(),
    st.booleans(),
)
@settings(max_examples=300, deadline=None)
def test_who_is_named_by_the_number_all_lists_hold_has_one_id_in_every_state(lists, random, by_nik):
    def row(number, has_other, nama, kecamatan):
        nik = f"64{number}" if by_nik or has_other else None
        badan_hukum = None if by_nik and not has_other else f"{number}/BH"
        nama = f"{nama if by_nik else 'MAJU'} {number}"
        return Identity(nik, badan_hukum, nama, kecamatan)

    office, known = Office(), {}
    for rows in lists:
        office.receive(*(row(*one) for one in rows))
        if random.random() < 0.5:
            office.withdraw(random.randrange(len(office.lists)))
        for identity, koperasi_id in office.ids().items():
            number = identity.nik if by_nik else identity.badan_hukum
            assert known.setdefault(number, koperasi_id) == koperasi_id
