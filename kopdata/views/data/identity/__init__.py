"""Who is who: doubts about koperasi, decided once by a person."""
