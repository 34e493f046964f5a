-- Adds which cells are withheld, of the metrics that add up with one another together: the small
-- ones, those of a register that is withheld, and beside them as many of the next smallest as it
-- takes until what all of them have in common, which the total gives away, is no small cell either.
-- $round is 1 for the register itself, 2 for all other metrics, 3 for the year before.
insert into metric_withheld
with asked as (
    select *
    from metric_cell
    where $round = case
        when telling = 'semula' then 3
        when adds_up_with = 'register' then 1
        else 2
    end
),

tables as (
    select distinct
        telling,
        adds_up_with,
        periode,
    from asked
),

forced as (
    -- A tahun buku rests on the registers of its end and of the year in which its RAT falls due.
    select
        tables.*,
        metric_withheld.kecamatan,
    from tables
    cross join unnest([0, 1]) as later (years)
    inner join metric_withheld
        on tables.periode + to_years(later.years::integer) = metric_withheld.periode
    where metric_withheld.adds_up_with = 'register'
        and tables.telling = 'kini'
        and (
            later.years = 0
            or tables.adds_up_with in (
                select adds_up_with
                from metric_declared
                where of_year = 'tahun_buku'
            )
        )

    union

    select
        tables.*,
        metric_withheld.kecamatan,
    from tables
    cross join unnest([0, 1]) as earlier (years)
    inner join metric_withheld
        on tables.adds_up_with = metric_withheld.adds_up_with
        and tables.periode - to_years(earlier.years::integer) = metric_withheld.periode
    where tables.telling = 'semula'
        and metric_withheld.telling = 'kini'
),

places as (
    select
        asked.telling,
        asked.adds_up_with,
        asked.periode,
        asked.kecamatan,
        max(asked.told) as size,
        bool_or(asked.is_small) or bool_or(forced.kecamatan is not null) as must_be,
    from asked
    left join forced
        on asked.telling = forced.telling
        and asked.adds_up_with = forced.adds_up_with
        and asked.periode = forced.periode
        and asked.kecamatan = forced.kecamatan
    group by all
),

ordered as (
    select
        *,
        row_number() over of_table as place,
        count(*) filter (must_be) over whole_table as at_least,
    from places
    window
        whole_table as (partition by telling, adds_up_with, periode),
        of_table as (
            partition by telling, adds_up_with, periode
            order by must_be desc, size, kecamatan
        )
    qualify at_least > 0
),

measured as (
    select distinct
        telling,
        adds_up_with,
        periode,
        metric,
    from asked
),

-- What the first so many of them have in common.
together as (
    select
        ordered.telling,
        ordered.adds_up_with,
        ordered.periode,
        ordered.place,
        ordered.at_least,
        measured.metric,
        bool_or(asked.is_amount) over whole_metric as is_amount,
        bool_or(asked.is_share) over whole_metric as is_share,
        count(asked.metric) over so_far as cells,
        coalesce(sum(asked.told) over so_far, 0) as told,
        coalesce(sum(asked.numerator) over so_far, 0) as numerator,
        max(asked.largest) over so_far as largest,
        sum(asked.numerator) over whole_metric as numerator_of_all,
        sum(asked.told) over whole_metric as told_of_all,
    from ordered
    inner join measured
        on ordered.telling = measured.telling
        and ordered.adds_up_with = measured.adds_up_with
        and ordered.periode = measured.periode
    left join asked
        on ordered.telling = asked.telling
        and measured.metric = asked.metric
        and ordered.periode = asked.periode
        and ordered.kecamatan = asked.kecamatan
    window
        whole_metric as (
            partition by ordered.telling, ordered.adds_up_with, ordered.periode, measured.metric
        ),
        so_far as (
            partition by ordered.telling, ordered.adds_up_with, ordered.periode, measured.metric
            order by ordered.place
            rows between unbounded preceding and current row
        )
),

judged as (
    select
        telling,
        adds_up_with,
        periode,
        place,
        bool_and(
            cells = 0
            or (
                cells > 1
                and case
                    when is_amount then told >= 5 and largest * 2 < numerator
                    -- All alike, they would each be known, unless everybody is.
                    when is_share
                        then told >= 10
                            and (
                                numerator not in (0, told)
                                or numerator_of_all in (0, told_of_all)
                            )
                    else told >= 10
                end
            )
        ) as is_enough,
    from together
    where place >= at_least
    group by all
),

cut as (
    select
        telling,
        adds_up_with,
        periode,
        coalesce(min(place) filter (is_enough), max(place)) as last_place,
    from judged
    group by all
)

select
    ordered.telling,
    ordered.adds_up_with,
    ordered.periode,
    ordered.kecamatan,
from ordered
inner join cut
    on ordered.telling = cut.telling
    and ordered.adds_up_with = cut.adds_up_with
    and ordered.periode = cut.periode
where ordered.place <= cut.last_place

union

-- Of the year before these say nothing, but how many came and went since would tell of now.
select
    telling,
    adds_up_with,
    periode,
    kecamatan,
from forced

union

-- Where all of the office are that few, not even the whole is told.
select
    telling,
    adds_up_with,
    periode,
    '' as kecamatan,
from (
    select
        telling,
        adds_up_with,
        metric,
        periode,
        sum(told) as told,
    from asked
    group by all
) as whole
where told between 1 and 4;
