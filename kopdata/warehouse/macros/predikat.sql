-- The words of a health assessment that speak well of a koperasi; null while there is no word.
create macro sehat(predikat) as predikat = 'Sehat';

create macro sehat_atau_cukup(predikat) as sehat(predikat) or predikat = 'Cukup Sehat';
