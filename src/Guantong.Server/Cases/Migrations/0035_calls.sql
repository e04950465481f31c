-- Calls at the centre. The call itself names no caller; who called and what was typed lies beside it, in a row that can be erased.
create table cases.call (
  id uuid primary key,
  operator uuid not null,
  -- The division that the seat works for: whose day's list it stands on.
  place text not null,
  started_by uuid not null,
  key text not null,
  started_at timestamptz not null,
  -- The last time that anything was typed or saved: a draft that nobody touches may be taken over.
  seen_at timestamptz not null,
  held_since timestamptz,
  held_seconds integer not null default 0 check (held_seconds >= 0),
  ended_at timestamptz check (ended_at >= started_at),
  outcome text check (outcome in ('case-made', 'followed', 'answered', 'transferred', 'dropped', 'harassment', 'wrong-number')),
  urgent boolean not null default false,
  case_id uuid,
  check ((ended_at is null) = (outcome is null)),
  unique (started_by, key)
);
-- One open call per seat; those on hold do not count.
create unique index call_open on cases.call (operator) where ended_at is null and held_since is null;
create index call_waiting on cases.call (operator) where ended_at is null;
create index call_started on cases.call (started_at desc, id desc);
create index call_case on cases.call (case_id) where case_id is not null;

create table cases.call_person (
  call_id uuid primary key references cases.call (id),
  report_id uuid references cases.report (id),
  at timestamptz not null,
  phone text,
  name text,
  -- What is being typed; emptied when the call ends.
  draft json,
  rev integer not null default 0,
  -- What was asked in a call that led to no report.
  said text
);
create index call_person_tail on cases.call_person (reverse(cases.phone_key(phone)) text_pattern_ops) where phone is not null;
create index call_person_report on cases.call_person (report_id) where report_id is not null;

-- A caller is found by the last digits of the number, a place by its cases of the last months, ended ones too.
create index reporter_tail on cases.reporter (reverse(cases.phone_key(phone)) text_pattern_ops) where phone is not null;
create index case_list_place_all on cases.case_list (lon, lat);
