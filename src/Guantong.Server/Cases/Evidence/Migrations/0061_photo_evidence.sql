-- A challenge that was handed to one person for one case: a photo that answers it is no older than that.
create table cases.photo_challenge (
  id uuid primary key,
  case_id uuid not null,
  person uuid not null,
  nonce text not null,
  issued_at timestamptz not null,
  until timestamptz not null
);
create index photo_challenge_person on cases.photo_challenge (person, case_id, until);
create index photo_challenge_until on cases.photo_challenge (until);

-- What is known of a photo that somebody sent as evidence for a case. Times, place and hash of the phone are kept as claimed.
create table cases.photo_evidence (
  case_id uuid not null,
  hash text not null,
  person uuid not null,
  received_at timestamptz not null,
  source text not null check (source in ('live', 'album')),
  why text,
  taken_at timestamptz,
  seconds_ahead integer,
  lon double precision,
  lat double precision,
  metres real,
  claimed_hash text,
  challenge uuid,
  flags text[] not null,
  primary key (case_id, hash)
);
create index photo_evidence_challenge on cases.photo_evidence (challenge) where challenge is not null;
create index photo_evidence_received on cases.photo_evidence (received_at);
