-- Passkeys (WebAuthn): the public half of a key that a person's device holds. One that no longer opens anything stays, so that who
-- uses it is told why.
create table people.passkey (
  id uuid primary key,
  account uuid not null references people.account (id),
  credential bytea not null unique,
  public_key bytea not null,
  name text not null,
  sign_count bigint not null,
  transports text[] not null default '{}',
  user_verified boolean not null,
  backup_eligible boolean not null,
  backed_up boolean not null,
  made_at timestamptz not null,
  used_at timestamptz,
  ended_at timestamptz,
  ended_why text check (ended_why in ('removed', 'revoked', 'copied')),
  ended_by uuid references people.person (id),
  check ((ended_at is null) = (ended_why is null))
);
create index passkey_account on people.passkey (account);

-- Challenges that were answered: none is answered twice. A row lives no longer than its challenge would have.
create table people.passkey_used (hash bytea primary key, expires_at timestamptz not null);
create index passkey_used_expiry on people.passkey_used (expires_at);
