-- One row per koperasi and tahun buku: the last row stated, whole; one in doubt replaces none that
-- says held. dilaksanakan is null, and diragukan true, where nobody could read whether it was held.
-- tanggal_rat is null where it was not given or cannot be.
create table rat as
with dated as (
    select
        *,
        tanggal_rat > make_date(tahun_buku, 12, 31)
            and tanggal_rat <= make_date(tahun_buku + 5, 12, 31) as is_possible,
    from dikenal('rat_baris')
),

-- Held: reported or verified, or a possible date and no status.
judged as (
    select
        *,
        case
            when status is not null then status in ('dilaporkan', 'diverifikasi')
            when status_diragukan then null
            when is_possible then true
            when tanggal_rat is not null or tanggal_rat_diragukan then null
            else false
        end as is_held,
    from dated
),

compared as (
    select
        *,
        last_value(is_held ignore nulls) over (
            partition by koperasi_id, tahun_buku
            order by received_on, sumber_id
            rows between unbounded preceding and unbounded following
        ) as last_understood,
    from judged
)

select
    koperasi_id,
    tahun_buku,
    case when is_possible then tanggal_rat end as tanggal_rat,
    tanggal_lapor,
    peserta,
    status,
    is_held as dilaksanakan,
    is_held is null as diragukan,
    sumber_id,
from compared
qualify row_number() over (
    partition by koperasi_id, tahun_buku
    order by is_held is null and coalesce(last_understood, false), received_on desc, sumber_id desc
) = 1
order by koperasi_id, tahun_buku;
