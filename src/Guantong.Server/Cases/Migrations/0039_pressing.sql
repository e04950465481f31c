-- What lists of supervision, revisits and the clearing list 清零 go by. All of it is computed from the state: the verb rebuild makes it for
-- cases that were written before, and every deed for its own.
alter table cases.case_list
  -- The earliest answer to a supervision that is owed, and by whom; empty means the centre.
  add column answer_due_at timestamptz,
  add column answer_unit text not null default '',
  -- When the next try to call the reporter is due; null while none is awaited.
  add column revisit_at timestamptz,
  -- Since when somebody's dissatisfaction is neither settled nor explained, and with whose work.
  add column unsettled_since timestamptz,
  add column unsettled_unit text not null default '',
  -- That a citizen was pressed is answered for until then. Never read for a unit.
  add column pressed_due_at timestamptz,
  -- Whom the last rule of escalation for the holder's clock turned to.
  add column told text not null default '';

create index case_list_citizen_due on cases.case_list (citizen_due_at, case_id) where stage <= 10;
create index case_list_answer on cases.case_list (answer_due_at, case_id) where answer_due_at is not null;
create index case_list_revisit on cases.case_list (revisit_at, case_id) where revisit_at is not null;
create index case_list_unsettled on cases.case_list (unsettled_since, case_id) where unsettled_since is not null;
create index case_list_pressed on cases.case_list (pressed_due_at, case_id) where pressed_due_at is not null;
create index case_list_told on cases.case_list (told, due_at, case_id) where told <> '';

-- Earlier requests of a unit, shown to whoever decides its next one.
create index journal_asked on cases.journal (unit, at desc) where deed in ('AskExtension', 'AskSuspension');

-- By which rules the timers of escalation were set: when the city's rules differ, open cases are planned anew.
create table cases.planned (only_row boolean primary key default true check (only_row), rules text not null);

-- Who is called is chosen at closing. What was closed before was not chosen and waits for no call; its lane says so (marks 256 and 1024).
update cases.case_list set marks = marks & ~1280 where marks & 1280 <> 0;
delete from cases.lane_count;
insert into cases.lane_count (owner, level, class, part, stage, marks, shard, n) select owner, level, class, part, stage, marks, 0, n from cases.lanes_of_list();
