-- Edits of single rows by an administrator: drafted, waiting for a day, in force, or given up. What an edit did to the rows stands in the
-- tables themselves, as for a load; here stand who, why, and the rows as they were seen and left, so that it can be shown and taken back.
create table catalogue.edit (
  id uuid primary key,
  -- Whoever sends the same key again gets the same draft.
  key text not null,
  state text not null check (state in ('draft', 'waiting', 'in-force', 'taken-back', 'failed')),
  why text not null,
  rows json not null,
  -- The edition that this takes back.
  undoes bigint,
  made_by uuid not null,
  made_at timestamptz not null,
  -- From which day in the city's zone; none: at once.
  day date,
  -- The edition that it became.
  edition bigint unique,
  settled_by uuid,
  settled_at timestamptz,
  reasons text[] not null default '{}',
  check ((state = 'in-force') = (edition is not null)),
  check (state <> 'waiting' or day is not null),
  unique (made_by, key)
);
create index edit_waiting on catalogue.edit (day) where state = 'waiting';
create index edit_made on catalogue.edit (made_at);
create index turn_day on catalogue.turn (day);
