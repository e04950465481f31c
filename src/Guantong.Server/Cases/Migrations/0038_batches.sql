-- One deed for many cases at once: done one by one in the background, each by its own key, each judged by itself.
create table cases.batch (
  id uuid primary key,
  person uuid not null,
  key text not null,
  body_hash bytea not null,
  deed text not null,
  -- What was asked for. Words that somebody wrote live with the deeds; here they go when the batch has ended.
  body json,
  at timestamptz not null,
  total integer not null,
  -- waiting → running → done | cancelled
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'cancelled')),
  cancel_at timestamptz,
  ended_at timestamptz,
  -- Whoever works on it holds it until then; one that died loses it by the clock.
  lease_until timestamptz,
  unique (person, key)
);
create index batch_open on cases.batch (at) where state in ('waiting', 'running');

create table cases.batch_item (
  batch uuid not null references cases.batch (id),
  nth integer not null,
  number text not null,
  version integer not null,
  -- 0 waits, 1 done, 2 refused, 3 had moved, 4 left because the batch was cancelled, 5 failed
  state smallint not null default 0 check (state between 0 and 5),
  why text,
  stands_at smallint,
  version_after integer,
  at timestamptz,
  primary key (batch, nth)
);
create index batch_item_waits on cases.batch_item (batch, nth) where state = 0;

-- What came of a case whose class the product dispatches by itself: the unit, or why it was left to a person.
create table cases.auto_dispatch (
  case_id uuid primary key,
  version integer not null,
  at timestamptz not null,
  unit text,
  why text,
  check ((unit is null) <> (why is null))
);

-- Likely duplicates of a case are looked for by where and, once ended, when.
create index case_list_closed_place on cases.case_list (lon, opened_at) where stage = 11;
