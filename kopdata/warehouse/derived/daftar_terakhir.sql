-- One row per koperasi: whether the last full register of its place still names it. A register of
-- one kecamatan speaks only of that kecamatan; a list of less than half of what is known is no full
-- one.
create table daftar_terakhir as
with register_sheet as (
    select
        daftar.number,
        daftar.sheet,
        any_value(delivery.received_on) as received_on,
        any_value(daftar.per) as per,
        coalesce(
            any_value(daftar.kecamatan),
            case
                when count(distinct pernyataan.kecamatan) = 1 then any_value(pernyataan.kecamatan)
            end
        ) as scope,
        count(distinct pernyataan.koperasi_id) as named,
    from daftar
    inner join delivery
        on daftar.number = delivery.number
    inner join pernyataan
        on daftar.number = pernyataan.number
        and daftar.sheet = pernyataan.sheet
    where daftar.kind = 'register'
    group by daftar.number, daftar.sheet
),

known_then as (
    select
        register_sheet.number,
        register_sheet.sheet,
        count(*) as known,
    from register_sheet
    inner join koperasi
        on koperasi.first_per <= register_sheet.per
        and (register_sheet.scope is null or koperasi.kecamatan = register_sheet.scope)
    group by register_sheet.number, register_sheet.sheet
),

full_register as (
    select register_sheet.*
    from register_sheet
    inner join known_then
        on register_sheet.number = known_then.number
        and register_sheet.sheet = known_then.sheet
    where known_then.known < 20 or register_sheet.named * 2 >= known_then.known
),

last_of_place as (
    select
        wilayah.kecamatan,
        max_by(
            full_register.number,
            (full_register.per, full_register.received_on, full_register.number)
        ) as number,
        max(full_register.per) as per,
    from wilayah
    inner join full_register
        on full_register.scope is null
        or full_register.scope = wilayah.kecamatan
    group by wilayah.kecamatan
)

select
    koperasi.koperasi_id,
    last_of_place.per,
    exists(
        select 1
        from pernyataan
        where pernyataan.koperasi_id = koperasi.koperasi_id
            and pernyataan.number = last_of_place.number
    ) as is_named,
from koperasi
inner join last_of_place
    on koperasi.kecamatan = last_of_place.kecamatan
order by koperasi.koperasi_id;
