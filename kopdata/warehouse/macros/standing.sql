-- Whether a koperasi exists on a day, by what was last stated of it up to then.
create macro keberadaan(berdiri, hari, status) as
    case
        when berdiri > hari then 'belum_ada'
        when status = 'Bubar' then 'bubar'
        else 'terdaftar'
    end;
