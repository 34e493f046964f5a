-- One row per sheet and kind of list of a delivery: rows by which what is in force changes or not,
-- and koperasi that a full register no longer names.
with fact_in_force as (
    select
        kind,
        kunci,
        arg_max(isi, (received_on, sumber_id)) as isi,
        arg_max(isi, (received_on, sumber_id)) filter (where number <> $number) as isi_before,
    from fakta
    group by kind, kunci
    having bool_or(number <> $number)
),

fact_difference as (
    select
        fakta.sheet,
        fakta.kind,
        count(*) filter (where fact_in_force.isi <> fact_in_force.isi_before) as changed,
        count(*) filter (where fact_in_force.isi = fact_in_force.isi_before) as unchanged,
    from fakta
    inner join fact_in_force
        on fakta.kind = fact_in_force.kind
        and fakta.kunci = fact_in_force.kunci
    where fakta.number = $number
    group by fakta.sheet, fakta.kind
),

earlier as (
    select
        koperasi_id,
        arg_max(kecamatan, urutan) as kecamatan,
        arg_max(status, urutan) filter (where status is not null) as status,
    from pernyataan
    where number <> $number
    group by koperasi_id
),

-- The rows about koperasi known before, and whether the values that such a koperasi has change by
-- them.
named_again as (
    select
        pernyataan.koperasi_id,
        pernyataan.sheet,
        pernyataan.sumber_id,
        pernyataan.per,
    from pernyataan
    semi join earlier
        on pernyataan.koperasi_id = earlier.koperasi_id
    where pernyataan.number = $number
),

stated_value as (
    unpivot (
        select
            koperasi_id,
            number,
            urutan,
            per,
            columns(* exclude (
                koperasi_id, number, urutan, per, sumber_id, sheet, row, received_on,
                kunci_nama, kunci_badan_hukum
            ))::varchar,
        from pernyataan
        where koperasi_id in (select koperasi_id from named_again)
    )
    on columns(* exclude (koperasi_id, number, urutan, per))
    into name field value value
),

-- A status is dated by its list: an older list changes only what was known of its own day.
value_change as (
    select
        named_again.sumber_id,
        (
            arg_max(stated_value.value, stated_value.urutan)
            is distinct from arg_max(stated_value.value, stated_value.urutan)
                filter (where stated_value.number <> $number)
        ) as is_changed,
    from named_again
    left join stated_value
        on named_again.koperasi_id = stated_value.koperasi_id
        and (stated_value.field <> 'status' or named_again.per >= stated_value.per)
    group by named_again.sumber_id, stated_value.field
),

changed_row as (
    select sumber_id
    from value_change
    where is_changed
    group by sumber_id
),

register_difference as (
    select
        named_again.sheet,
        count(changed_row.sumber_id) as changed,
        count(*) - count(changed_row.sumber_id) as unchanged,
    from named_again
    left join changed_row
        on named_again.sumber_id = changed_row.sumber_id
    group by named_again.sheet
),

register_sheet as (
    select
        daftar.sheet,
        coalesce(
            any_value(daftar.kecamatan),
            case
                when count(distinct pernyataan.kecamatan) = 1 then any_value(pernyataan.kecamatan)
            end
        ) as scope,
        count(distinct pernyataan.koperasi_id) as named,
    from daftar
    left join pernyataan
        on daftar.number = pernyataan.number
        and daftar.sheet = pernyataan.sheet
    where daftar.number = $number
        and daftar.kind = 'register'
    group by daftar.sheet
),

named_here as (
    select distinct sheet, koperasi_id
    from pernyataan
    where number = $number
),

in_scope as (
    select
        register_sheet.sheet,
        count(*) as known,
        count(*) filter (
            where named_here.koperasi_id is null and earlier.status is distinct from 'Bubar'
        ) as vanished,
        any_value(register_sheet.named) as named,
    from register_sheet
    inner join earlier
        on register_sheet.scope is null
        or register_sheet.scope = earlier.kecamatan
    left join named_here
        on register_sheet.sheet = named_here.sheet
        and earlier.koperasi_id = named_here.koperasi_id
    group by register_sheet.sheet
)

select
    daftar.sheet,
    daftar.kind,
    coalesce(fact_difference.changed, register_difference.changed, 0) as changed,
    coalesce(fact_difference.unchanged, register_difference.unchanged, 0) as unchanged,
    -- A list of less than half of what is known is no full register: nobody vanished.
    case
        when in_scope.known < 20 or in_scope.named * 2 >= in_scope.known
            then coalesce(in_scope.vanished, 0)
        else 0
    end as vanished,
from (select distinct number, sheet, kind from daftar) as daftar
left join fact_difference
    on daftar.sheet = fact_difference.sheet
    and daftar.kind = fact_difference.kind
left join register_difference
    on daftar.sheet = register_difference.sheet
    and daftar.kind = 'register'
left join in_scope
    on daftar.sheet = in_scope.sheet
    and daftar.kind = 'register'
where daftar.number = $number
order by daftar.sheet, daftar.kind
