-- Whoever finds that a matter was reported already follows it instead of reporting it again: a link, and no second case. Nothing here
-- is about a person: the secret of the link is in that hand alone, the database keeps its hash.
create table cases.follower (
  id uuid primary key,
  case_id uuid not null,
  at timestamptz not null,
  follow_hash bytea not null unique,
  key text not null,
  unique (key, case_id)
);
create index follower_case on cases.follower (case_id);
