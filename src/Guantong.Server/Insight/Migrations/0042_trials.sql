-- Trials 试算: how the cases of a period would have gone under rules that are only drafted. Nothing of them touches a case.
create table insight.trial (
  id uuid primary key,
  key text not null,
  -- The draft of room Catalogue; none: the rules as they are, to see that a trial tells what happened.
  edit uuid,
  rows json not null,
  from_day date not null,
  to_day date not null check (to_day > from_day),
  state text not null check (state in ('asked', 'running', 'done', 'failed', 'stopped')),
  done integer not null default 0,
  total integer not null default 0,
  asked_by uuid not null,
  asked_at timestamptz not null,
  -- While it runs, whoever runs it says so now and then; one that fell silent is taken over.
  beat_at timestamptz,
  ended_at timestamptz,
  edition bigint,
  figures json,
  reason text,
  unique (asked_by, key)
);
create index trial_open on insight.trial (asked_at) where state in ('asked', 'running');

-- The cases whose marks differ. Codes and numbers only.
create table insight.trial_case (
  trial uuid not null references insight.trial (id) on delete cascade,
  case_id uuid not null,
  number text not null,
  type text not null,
  class text not null,
  unit text not null,
  late_was boolean not null,
  late_becomes boolean not null,
  returns_was smallint not null,
  returns_becomes smallint not null,
  escalations_was smallint not null,
  escalations_becomes smallint not null,
  due_was timestamptz,
  due_becomes timestamptz,
  primary key (trial, case_id)
);
