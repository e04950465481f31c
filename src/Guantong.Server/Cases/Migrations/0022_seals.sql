-- Seals over position ranges of the change log. What is here can be checked, but not made, without the key, which is elsewhere.
create table cases.seal_key (
  id text primary key,
  nth integer not null unique,
  public bytea not null,
  previous text,
  reason text not null check (reason in ('first', 'rotated', 'lost')),
  at timestamptz not null,
  signature bytea not null,
  endorsement bytea
);

create table cases.seal (
  number bigint primary key,
  first bigint not null unique,
  last bigint not null unique check (last >= first),
  root bytea not null check (length(root) = 32),
  prev bytea not null check (length(prev) = 32),
  at timestamptz not null,
  key text not null references cases.seal_key (id),
  signature bytea not null,
  -- The hash of every leaf, end to end: lets a check name the row that was changed, and a proof be made without reading the range.
  leaves bytea not null check (length(leaves) = 32 * (last - first + 1))
);
-- Hashes do not compress.
alter table cases.seal alter column leaves set storage external;
