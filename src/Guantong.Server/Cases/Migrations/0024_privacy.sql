-- Privacy: who asked to see a person in clear and why, messages between a unit and a reporter that carry no name, what was
-- erased on request, and what the retention run removed.

-- Two writings of one telephone number: +86 138-0000-1234, 0086 13800001234 and full-width digits are the same.
create function cases.phone_key(typed text) returns text language sql immutable strict parallel safe as $$
  select case when d like '0086%' then substr(d, 5) when length(d) = 13 and d like '86%' then substr(d, 3) else d end
  from (select regexp_replace(translate(typed, '０１２３４５６７８９', '0123456789'), '[^0-9]', '', 'g') d) x
$$;
create index reporter_phone on cases.reporter (cases.phone_key(phone)) where phone is not null;

-- Each look at a name or number in clear. The words of the reason are the staff's own and erasable.
create table cases.unmasking (
  id uuid primary key,
  at timestamptz not null,
  person uuid not null,
  role text not null,
  case_id uuid not null,
  field text not null,
  reason text not null,
  words text,
  address text,
  shown_until timestamptz not null,
  key text not null,
  unique (person, key)
);
create index unmasking_at on cases.unmasking (at desc, id desc);
create index unmasking_person on cases.unmasking (person, at);
create index unmasking_case on cases.unmasking (case_id);

-- Whether the reporter lets the handling unit write through the product: every change is kept, the last one counts.
create table cases.relay_consent (
  report_id uuid not null references cases.report (id),
  at timestamptz not null,
  given boolean not null,
  primary key (report_id, at)
);

-- Words between a unit and a reporter. side: 0 reporter, 1 unit, 2 centre. A wish to be called goes to the centre.
create table cases.relay_message (
  id uuid primary key,
  report_id uuid not null references cases.report (id),
  at timestamptz not null,
  side smallint not null check (side between 0 and 2),
  unit text,
  person uuid,
  words text,
  asks_call boolean not null default false,
  called_at timestamptz,
  called_by uuid,
  caller text not null,
  key text not null,
  keep_until timestamptz,
  unique (caller, key)
);
create index relay_message_report on cases.relay_message (report_id, at);
create index relay_message_call on cases.relay_message (at) where asks_call and called_at is null;

-- A request to erase a person's data. No name, no number: only salted hashes answer whoever asks again.
create table cases.erasure (
  id uuid primary key,
  number text not null unique,
  kind text not null check (kind in ('reporter', 'staff')),
  asked_at timestamptz not null,
  asked_by uuid,
  done_at timestamptz,
  reports integer not null default 0,
  waiting integer not null default 0,
  words integer not null default 0,
  redacted integer not null default 0,
  photos integer not null default 0,
  key text not null unique
);
create table cases.erased_subject (
  erasure uuid not null references cases.erasure (id),
  kind text not null,
  hash bytea not null,
  at timestamptz not null,
  primary key (kind, hash, erasure)
);
create table cases.erasure_salt (only_row boolean primary key default true check (only_row), salt bytea not null);

-- An erased report keeps where and when, because the case goes on being counted; what was said and shown is gone.
alter table cases.report add column erased_by uuid references cases.erasure (id);
alter table cases.report add column erase_when_ended uuid references cases.erasure (id);
create index report_waiting on cases.report (erase_when_ended) where erase_when_ended is not null;
-- Somebody else's words in which an erased person's number or name was covered. They no longer have a commitment to hold to.
alter table cases.words add column redacted_by uuid references cases.erasure (id);

-- What the last retention runs removed.
create table cases.retention_run (
  kind text not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  removed bigint not null default 0,
  primary key (kind, started_at)
);
