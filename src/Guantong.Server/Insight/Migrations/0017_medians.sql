-- Medians of a month or of a class among very many cases: answered from the index alone, without the rows.
create index case_result_closed on insight.case_result (month, unit_seconds, city_seconds, unit, division, class, type, channel, level) where marks & 2 <> 0;
