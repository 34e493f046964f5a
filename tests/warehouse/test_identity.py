"""Who is who: NIK, else badan hukum, else the name within its kecamatan; unclear stays unclear."""

from datetime import date

import pytest

from kopdata.archive import Decision, Join
from kopdata.warehouse.identity import Identity, Registry, resolve


@pytest.fixture
def registry():
    return Registry()


def names(nik=None, badan_hukum=None, nama=None, kecamatan="Bengalon"):
    return Identity(nik, badan_hukum, nama, kecamatan)


def test_a_nik_that_arrives_later_joins_the_same_badan_hukum(registry):
    first = registry.learn(names(badan_hukum="1/BH", nama="MAJU")).koperasi_id

    assert registry.learn(names("640", "1/BH", "MAJU JAYA")).koperasi_id == first
    assert registry.recognise(names("640")).koperasi_id == first


def test_two_badan_hukum_are_two_koperasi_under_one_name(registry):
    first = registry.learn(names(badan_hukum="1/BH", nama="MAJU")).koperasi_id
    second = registry.learn(names(badan_hukum="2/BH", nama="MAJU")).koperasi_id

    assert first != second
    assert registry.recognise(names(nama="MAJU")).candidates == tuple(sorted((first, second)))


def test_a_name_counts_within_its_kecamatan(registry):
    here = registry.learn(names(nama="MAJU")).koperasi_id
    there = registry.learn(names(nama="MAJU", kecamatan="Telen")).koperasi_id

    assert here != there
    assert registry.recognise(names(nama="MAJU", kecamatan="Telen")).koperasi_id == there
    assert registry.recognise(names(nama="MAJU", kecamatan="Busang")) == (None, ())


def test_a_name_alone_takes_the_keys_that_arrive_later(registry):
    first = registry.learn(names(nama="MAJU")).koperasi_id

    assert registry.learn(names("640", "1/BH", "MAJU")).koperasi_id == first
    assert registry.learn(names("641", "2/BH", "MAJU")).koperasi_id != first


@pytest.mark.parametrize(
    "unclear",
    [
        pytest.param(names("640", "2/BH", "MAJU"), id="NIK of one, badan hukum of another"),
        pytest.param(names("642", "1/BH", "MAJU"), id="another NIK for a known badan hukum"),
        pytest.param(names("640", "9/BH", "LAIN"), id="one NIK for another name and badan hukum"),
    ],
)
def test_contradicting_keys_are_left_to_a_person(registry, unclear):
    registry.learn(names("640", "1/BH", "MAJU"))
    registry.learn(names("641", "2/BH", "MUNDUR"))

    resolved = registry.learn(unclear)

    assert resolved.koperasi_id is None
    assert resolved.candidates


def test_a_corrected_badan_hukum_under_the_same_nik_and_name_is_the_same_koperasi(registry):
    first = registry.learn(names("640", "1/BH", "MAJU")).koperasi_id

    assert registry.learn(names("640", "10/BH", "MAJU")).koperasi_id == first


def test_an_id_does_not_depend_on_who_came_before(registry):
    registry.learn(names(badan_hukum="1/BH", nama="MAJU"))
    later = registry.learn(names(badan_hukum="2/BH", nama="MUNDUR")).koperasi_id

    assert Registry().learn(names(badan_hukum="2/BH", nama="MUNDUR")).koperasi_id == later


def test_facts_found_no_koperasi():
    ((_, resolved),) = resolve([], [names(nama="MAJU")], [])

    assert resolved == (None, ())


def test_a_decision_settles_what_was_unclear():
    registers = [names(badan_hukum="1/BH", nama="MAJU"), names(badan_hukum="2/BH", nama="MAJU")]
    unclear = names(nama="MAJU")
    first = resolve(registers, [], [])[0][1].koperasi_id
    decision = Decision(
        number=1,
        decided_on=date(2024, 1, 1),
        nik=None,
        kunci_badan_hukum=None,
        kunci_nama="MAJU",
        kecamatan="Bengalon",
        koperasi_id=first,
    )

    assert resolve(registers, [unclear], [decision])[-1][1].koperasi_id == first


def test_koperasi_that_are_one_carry_one_id_whatever_the_order_they_were_joined_in():
    rows = [names(badan_hukum=f"{number}/BH", nama="MAJU") for number in (1, 2, 3)]
    first, second, third = (found.koperasi_id for _, found in resolve(rows, [], []))

    def joined(*pairs):
        joins = [Join(1, date(2024, 1, 1), one, other) for one, other in pairs]
        found = resolve(rows, [names(nama="MAJU")], [], joins)
        return [resolved.koperasi_id for _, resolved in found]

    assert joined((first, second)) == [second, second, third, None]
    assert joined((first, second), (second, third)) == [third] * 4
    assert joined((second, third), (first, second)) == [third] * 4
    assert joined((first, second), (second, first)) == [second, second, third, None]


def test_a_join_does_not_settle_numbers_that_contradict():
    rows = [names("640", "1/BH", "MAJU"), names("641", "2/BH", "MUNDUR")]
    first, second = (found.koperasi_id for _, found in resolve(rows, [], []))
    contradicting = names("642", "2/BH", "MUNDUR")

    found = resolve(rows, [contradicting], [], [Join(1, date(2024, 1, 1), first, second)])

    assert found[-1][1] == (None, (second,))
