-- 自处置 and 劝导: what somebody on the street settled there and then. It is no case: no number, no stage, no clock, and therefore in
-- none of the figures of cases. It is counted apart.
create table cases.on_the_spot (
  id uuid primary key,
  kind text not null check (kind in ('solved', 'advised')),
  at timestamptz not null,
  -- What the phone's own clock said; kept and shown, never ruling.
  event_at timestamptz,
  person uuid not null,
  role text not null,
  unit text,
  class text not null,
  -- What was seen and done, in the words of whoever did it.
  words text,
  -- The shop or place that was spoken with, by its code where it has one.
  subject text,
  photo text,
  lon double precision not null,
  lat double precision not null,
  division text not null,
  micro_grid text,
  caller text not null,
  key text not null,
  body_hash bytea not null,
  unique (caller, key)
);
create index on_the_spot_person on cases.on_the_spot (person, at desc);
create index on_the_spot_place on cases.on_the_spot (division, at desc);
create index on_the_spot_photo on cases.on_the_spot (photo) where photo is not null;

-- What somebody on the street finished lately: a checker's cases leave the sight with the check, the deed stays.
create index journal_street on cases.journal (actor, at desc) where deed in ('FinishWork', 'RecordCheck', 'RecordVerification');
