-- Measured beside a million cases. A lane over several stages is walked in the order of its due times, so the index begins with them;
-- warn_at lies in it, so that the due-soon ones are told apart without their rows.
drop index cases.case_list_due;
create index case_list_due on cases.case_list (coalesce(due_at, 'infinity'::timestamptz), case_id, warn_at) where stage <= 10;

-- Few among very many: open ones with a request, sent back, supervised, whistled, paused or with nobody to draw; ended ones that
-- somebody must be called about. The masks are those of CaseQuestion: an index answers only the condition that it reads.
drop index cases.case_list_marked;
create index case_list_marked on cases.case_list (coalesce(due_at, 'infinity'::timestamptz), case_id) where stage <= 10 and (marks & 255) <> 0;
create index case_list_after on cases.case_list (coalesce(due_at, 'infinity'::timestamptz), case_id) where stage = 11 and (marks & 1800) <> 0;

drop index cases.case_list_urgent;
create index case_list_urgent on cases.case_list (stage, coalesce(due_at, 'infinity'::timestamptz), case_id) where urgent and stage <= 10;
