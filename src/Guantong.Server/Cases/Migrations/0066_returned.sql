-- Measured beside a million cases: the mark of what a unit sent back stays for the round, so few of those that carry it wait to be
-- dispatched again. The dispatcher's lane of them is read all day and must not walk through the rest.
create index case_list_returned on cases.case_list (stage, coalesce(due_at, 'infinity'::timestamptz), case_id) where stage <= 10 and (marks & 16) <> 0;
