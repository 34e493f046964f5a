-- The rows of a kind whose koperasi is found, and whether a person had a say in it.
create macro ditemukan(baris) as table
select
    identitas.koperasi_id,
    identitas.by_person,
    rows.*,
from query_table(baris) as rows -- noqa: RF02
inner join identitas
    on rows.nik is not distinct from identitas.nik
    and rows.kunci_badan_hukum is not distinct from identitas.kunci_badan_hukum
    and rows.kunci_nama is not distinct from identitas.kunci_nama
    and rows.kecamatan is not distinct from identitas.kecamatan
where identitas.koperasi_id is not null;

-- One row per row that names a koperasi once more in its delivery, under other numbers or another
-- name: one of equal content is left out, of those that differ all are refused. What people joined
-- is theirs.
create table baris_ganda as
with found as (
    select
        sumber_id,
        number,
        kind,
        case when kind = 'register' then per end as list_per,
        koperasi_id,
        (nik, kunci_badan_hukum, kunci_nama, kecamatan) as named,
    from ditemukan('baris')
    where not by_person
),

named_in_several_ways as (
    select *
    from found
    window of_delivery as (partition by number, kind, koperasi_id)
    qualify min(named) over of_delivery <> max(named) over of_delivery
),

together as (
    select
        twice.sumber_id,
        first_value(twice.sumber_id) over same_thing as first_id,
        last_value(twice.sumber_id) over same_thing as last_id,
        coalesce(min(baris.isi) over same_thing <> max(baris.isi) over same_thing, false)
            as differs,
    from named_in_several_ways as twice
    inner join baris
        on twice.sumber_id = baris.sumber_id
    window same_thing as (
        partition by twice.number, twice.kind, twice.list_per, twice.koperasi_id, baris.kunci
        order by twice.sumber_id rows between unbounded preceding and unbounded following
    )
)

select
    sumber_id,
    case when sumber_id = first_id then last_id else first_id end as other_id,
    differs as is_refused,
from together
where first_id <> last_id
    and (differs or sumber_id <> first_id);

-- The rows of a kind that count, with the koperasi_id of whom they are about.
create macro dikenal(baris) as table
select * exclude (by_person)
from ditemukan(baris)
where sumber_id not in (select sumber_id from baris_ganda);
