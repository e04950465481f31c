-- A township or a community looks through everything that is open in its place, whoever holds it.
create index case_list_place_due on cases.case_list (division text_pattern_ops, coalesce(due_at, 'infinity'::timestamptz), case_id) where stage <= 10;
