-- The rules this warehouse was built with.
create table batas_rat (
    tahun_buku smallint not null,
    bentuk varchar not null,
    batas date not null
);

-- Ketua and telephone that a list of an earlier day states are not shown; null: all are.
create table batas_kontak (sejak date);

-- By this day of the year after a tahun buku its RAT is asked for, and not late after it.
create table imbauan_rat (
    bentuk varchar not null,
    bulan tinyint not null,
    hari tinyint not null
);

-- `semua`: RAT, volume usaha and aset must all have risen; `salah_satu`: one of them.
create table aturan_berkualitas (measure varchar not null);

create table aturan_zona_merah (book_years integer not null);

create table skema (
    skema varchar primary key,
    default_from smallint not null,
    default_to smallint not null,
    computes_score boolean not null,
    tata_kelola decimal(4, 2) not null,
    profil_risiko decimal(4, 2) not null,
    kinerja_keuangan decimal(4, 2) not null,
    permodalan decimal(4, 2) not null
);

create table batas_predikat (
    skema varchar not null,
    predikat varchar not null,
    lower_end decimal(6, 2) not null
);

-- One row per step and what it is needed for, `beku` or `bubar`; the periods of a dissolution run
-- from the step that starts them.
create table aturan_langkah (
    urutan integer not null,
    langkah varchar not null,
    tujuan varchar not null,
    only_after_objection boolean not null,
    starts_periods boolean not null
);

create table aturan_pembubaran (
    objection_months integer not null,
    decision_months integer not null
);

create table indikator_target (
    words varchar primary key,
    metric varchar not null
);

-- One row per reason for coaching a koperasi first; `parameter` is its days, members or years.
create table aturan_prioritas (
    alasan varchar not null,
    poin integer not null,
    parameter integer
);

-- One row per reason for watching a koperasi; `parameter` is its days, visits or years.
create table aturan_pantauan (
    urutan integer not null,
    alasan varchar not null,
    parameter integer
);
