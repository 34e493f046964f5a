-- One row per statement of a commitment, in the order it was made: nothing is ever replaced. A due
-- date moves back only with a reason; without one the due date that stood before goes on standing.
create table komitmen as
with recursive stated as (
    select
        *,
        lower(trim(id)) as kunci,
        row_number() over (
            partition by lower(trim(id))
            order by tanggal, received_on, sumber_id
        ) as urutan,
    from komitmen_baris
),

followed as (
    select
        stated.*,
        tenggat as tenggat_berlaku,
        false as is_postponed,
    from stated
    where urutan = 1
    union all
    select
        stated.*,
        case
            when stated.tenggat > followed.tenggat_berlaku and stated.alasan is null
                then followed.tenggat_berlaku
            else coalesce(stated.tenggat, followed.tenggat_berlaku)
        end,
        coalesce(stated.tenggat > followed.tenggat_berlaku, false),
    from followed
    inner join stated
        on followed.kunci = stated.kunci
        and followed.urutan + 1 = stated.urutan
)

select *
from followed
order by kunci, urutan;
