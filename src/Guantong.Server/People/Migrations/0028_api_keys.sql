-- Keys of partners that report by API. Only the hash is kept; a key is ended, never deleted, and every change is in the access log.
create table people.api_key (
  id uuid primary key,
  partner text not null,
  hash bytea not null unique,
  -- Citizens' classes that the partner may report; none means all.
  scope text[] not null default '{}',
  per_minute integer not null check (per_minute > 0),
  created_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  -- A demonstration shows its key as it shows its passwords; a real city never has one here.
  shown text
);
