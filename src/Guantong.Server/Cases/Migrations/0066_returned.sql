-- Measured beside a million cases: those that a unit sent back are few among the marked ones, and the dispatcher's lane of them is read
-- all day. Without this index it walks through everything that carries any mark.
create index case_list_returned on cases.case_list (coalesce(due_at, 'infinity'::timestamptz), case_id) where stage <= 10 and (marks & 16) <> 0;
