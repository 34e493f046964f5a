"""Who is who: NIK, else badan hukum, else the name within its kecamatan; unclear stays unclear."""

from datetime import date
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kopdata.archive import Decision, Join, Naming
from kopdata.warehouse.identity import Identity, resolve


def names(nik=None, badan_hukum=None, nama="MAJU", kecamatan="Bengalon"):
    return Identity(nik, badan_hukum, nama, kecamatan)


def who(registers, facts=(), together=(), **naming):
    """The koperasi of each identity, or the candidates."""
    registers = registers if isinstance(registers, dict) else dict.fromkeys(registers, 1)
    return dict(resolve(registers, list(facts), Naming(**naming), together).identities)


def ids(*arguments, **naming):
    return [found.koperasi_id for found in who(*arguments, **naming).values()]


def decided(identity, koperasi_id, number=1):
    return Decision(number, date(2024, 1, 1), *identity, koperasi_id)


def joined(one, other, number=1):
    return Join(number, date(2024, 1, 1), one, other)


def test_a_nik_that_arrives_later_joins_the_same_badan_hukum():
    first, second, fact = ids(
        [names(None, "1/BH"), names("640", "1/BH", "MAJU JAYA")], [names("640", nama=None)]
    )

    assert first == second == fact


def test_a_row_with_both_numbers_connects_the_lists_that_hold_one_of_them():
    rows = [names(None, "1/BH", "MAJU"), names("640", None, "JAYA"), names("640", "1/BH", "MAKMUR")]

    for order in permutations(rows):
        assert len(set(ids(order))) == 1


def test_two_badan_hukum_are_two_koperasi_under_one_name():
    found = who([names(None, "1/BH"), names(None, "2/BH")], [names()])
    first, second, unclear = found.values()

    assert first.koperasi_id != second.koperasi_id
    assert set(unclear.candidates) == {first.koperasi_id, second.koperasi_id}


def test_a_name_counts_within_its_kecamatan():
    here, there, fact, nowhere = ids(
        [names(), names(kecamatan="Telen")],
        [names("640", kecamatan="Telen"), names(kecamatan="Busang")],
    )

    assert here != there == fact
    assert nowhere is None


def test_a_name_alone_goes_with_the_one_koperasi_that_has_it():
    alone, numbered = names(), names("640", "1/BH")

    assert len(set(ids([alone, numbered]))) == 1
    found = who([alone, numbered, names("641", "2/BH")])
    assert found[alone].koperasi_id is None
    assert len(found[alone].candidates) == 2


def test_a_nik_and_a_badan_hukum_under_one_name_are_one_where_nobody_else_could_be_meant():
    nik, badan_hukum = names("640"), names(None, "1/BH")

    assert len(set(ids([nik, badan_hukum]))) == 1
    assert len(set(ids([nik, badan_hukum, names(None, "2/BH")]))) == 3
    assert len(set(ids([nik, names(None, "1/BH", kecamatan="Telen")]))) == 2


@pytest.mark.parametrize(
    "unclear",
    [
        pytest.param(names("640", "2/BH"), id="NIK of one, badan hukum of another"),
        pytest.param(names("642", "1/BH"), id="another NIK for a known badan hukum"),
        pytest.param(names("640", "9/BH", "LAIN"), id="one NIK for another name and badan hukum"),
    ],
)
def test_contradicting_numbers_are_left_to_a_person(unclear):
    known = {names("640", "1/BH"): 2, names("641", "2/BH", "MUNDUR"): 2}

    found = who({**known, unclear: 1})[unclear]

    assert found.koperasi_id is None
    assert found.candidates


def test_of_two_that_contradict_the_one_that_most_lists_state_is_believed():
    one, other = names("640", "1/BH"), names("642", "1/BH")

    assert who({one: 3, other: 1})[other].candidates == (who({one: 3})[one].koperasi_id,)
    assert who({one: 1, other: 3})[one].candidates == (who({other: 3})[other].koperasi_id,)


def test_a_corrected_badan_hukum_under_the_same_nik_and_name_is_the_same_koperasi():
    assert len(set(ids([names("640", "1/BH"), names("640", "10/BH")]))) == 1


@pytest.mark.parametrize(
    ("rows", "together", "count"),
    [
        pytest.param([("MAJU", "Telen"), ("JAYA", "Telen")], [], 1, id="renamed"),
        pytest.param([("MAJU", "Telen"), ("MAJU", "Busang")], [], 1, id="moved"),
        pytest.param([("MAJU", "Telen"), ("JAYA", "Busang")], [], 2, id="nothing in common"),
        pytest.param([("MAJU", "Telen"), ("JAYA", "Telen")], ["1/BH"], 2, id="in one sheet"),
    ],
)
def test_a_badan_hukum_number_shared_by_different_names_is_nobodys(rows, together, count):
    rows = [names(None, "1/BH", *row) for row in rows]

    assert len(set(ids(rows, [], together))) == count


def test_two_nik_under_one_number_that_a_sheet_gives_two_names_are_two_koperasi():
    rows = [names("640", "1/BH", "MAJU"), names("641", "1/BH", "JAYA")]

    assert len(set(ids(rows, [], ["1/BH"])) - {None}) == 2
    assert len(set(ids(rows)) - {None}) == 1


def test_the_number_of_one_with_the_name_of_another_is_left_to_a_person():
    one, other = names("640", "1/BH"), names("641", "2/BH", "MUNDUR", "Telen")
    fact, renamed = names("640", None, "MUNDUR", "Telen"), names("640", None, "JAYA", "Telen")
    found = who([one, other], [fact, renamed])

    assert set(found[fact].candidates) == {found[one].koperasi_id, found[other].koperasi_id}
    assert found[renamed].koperasi_id == found[one].koperasi_id


def test_a_near_miss_of_a_name_is_offered_and_never_taken():
    known = names("640", None, "KSP MAJU JAYA")
    near, elsewhere = names(nama="KSP MAJU JYA"), names(nama="KSP MAJU JYA", kecamatan="Telen")
    found = who([known], [near, elsewhere])

    assert found[near] == (None, (found[known].koperasi_id,), False)
    assert found[elsewhere].candidates == ()


def test_facts_found_no_koperasi():
    assert ids([], [names()]) == [None]


def test_facts_connect_a_number_that_no_register_holds():
    found = ids([names(None, "1/BH")], [names("640", "1/BH", None), names("640", nama=None)])

    assert len(set(found)) == 1


def test_a_decision_settles_what_was_unclear():
    rows, unclear = [names(None, "1/BH"), names(None, "2/BH")], names()
    first, _ = ids(rows)

    for registers, facts in (([*rows, unclear], []), (rows, [unclear])):
        found = who(registers, facts, decisions=(decided(unclear, first),))[unclear]
        assert (found.koperasi_id, found.by_person) == (first, True)


def test_one_told_apart_is_a_koperasi_of_its_own_and_keeps_its_id():
    rows, apart = [names(None, "1/BH"), names(None, "2/BH")], names()
    decisions = (decided(apart, None),)
    *others, own = ids([*rows, apart], decisions=decisions)

    assert own not in {None, *others}
    assert ids([apart], decisions=decisions) == [own]


def test_a_number_of_a_row_that_was_decided_is_known_in_other_lists():
    known, corrected = {names("640", "1/BH"): 2}, names("640", "9/BH", "LAIN")
    (first,) = ids(known)
    other = names(None, "9/BH", "LAIN")

    assert set(ids({**known, corrected: 1, other: 1}, decisions=(decided(corrected, first),))) == {
        first
    }


def test_koperasi_that_are_one_carry_one_id_whatever_the_order_they_were_joined_in():
    rows = [names(None, f"{number}/BH") for number in (1, 2, 3)]
    first, second, third = ids(rows)

    def after(*pairs):
        joins = tuple(joined(*pair) for pair in pairs)
        return list(who(rows, [names()], joins=joins).values())

    def found(*pairs):
        return [one.koperasi_id for one in after(*pairs)]

    assert found((first, second)) == [second, second, third, None]
    assert found((first, second), (second, third)) == [third] * 4
    assert found((second, third), (first, second)) == [third] * 4
    assert found((first, second), (second, first)) == [second, second, third, None]
    assert [one.by_person for one in after((first, second))] == [True, False, False, False]


def test_a_join_does_not_settle_numbers_that_contradict():
    rows = {names("640", "1/BH"): 2, names("641", "2/BH", "MUNDUR"): 2}
    first, second = ids(rows)
    contradicting = names("642", "2/BH", "MUNDUR")

    found = who(rows, [contradicting], joins=(joined(first, second),))

    assert found[contradicting] == (None, (second,), False)


PARTS = {
    "nik": st.sampled_from([None, None, "640", "641", "642"]),
    "badan_hukum": st.sampled_from([None, None, "1/BH", "2/BH", "3/BH"]),
    "nama": st.sampled_from(["MAJU", "JAYA"]),
    "kecamatan": st.sampled_from(["Telen", "Busang"]),
}
IDENTITIES = st.builds(Identity, **PARTS)


@given(st.dictionaries(IDENTITIES, st.integers(1, 3), max_size=7), st.randoms())
@settings(max_examples=300, deadline=None)
def test_the_order_of_lists_changes_nothing(registers, random):
    shuffled = random.sample(list(registers.items()), len(registers))

    assert who(registers) == who(dict(shuffled))


@given(st.dictionaries(IDENTITIES, st.just(1), max_size=7))
@settings(max_examples=300, deadline=None)
def test_what_is_one_koperasi_shares_a_number_or_a_name_and_never_two_numbers_apart(registers):
    found = who(registers)
    groups = {}
    for identity, resolved in found.items():
        if resolved.koperasi_id:
            groups.setdefault(resolved.koperasi_id, []).append(identity)
        else:
            assert resolved.candidates

    for rows in groups.values():
        keys = [{*row.numbers, row.place} for row in rows]
        reached = keys.pop()
        while touching := [key for key in keys if key & reached]:
            reached |= set().union(*touching)
            keys = [key for key in keys if key not in touching]
        # A renamed koperasi is connected by its kecamatan, through a number both rows hold.
        assert not keys
