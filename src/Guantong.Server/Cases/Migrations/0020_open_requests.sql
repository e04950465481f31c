-- What other systems' reports bring beside words and place (GeoReport v2). Personal: erased by retention with the row.
alter table cases.reporter add column email text, add column first_name text, add column last_name text, add column device_id text, add column account_id text;

-- Which partner a report came through: no person, so it stays.
alter table cases.report add column partner text;

-- Answers to the questions of a class, and addresses of media that the sender claims; for staff only, erasable like words.
create table cases.report_answer (
  report_id uuid not null references cases.report (id),
  place smallint not null,
  kind text not null,
  code text not null,
  question text,
  answer text,
  keep_until timestamptz,
  primary key (report_id, place)
);

-- What moved since a moment, newest first: readers that keep up ask for it every few minutes.
create index case_list_since on cases.case_list (stage_since desc, case_id desc);

-- Steps by time, for the same readers. Rows come in the order of time, so a block range index costs next to nothing.
create index change_at on cases.change using brin (at);
