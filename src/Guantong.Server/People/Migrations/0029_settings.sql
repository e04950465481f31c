-- What a person set up for themselves, such as the keys of the desk. It goes with the account: see StaffErasure.
create table people.setting (
  person uuid not null references people.account (id) on delete cascade,
  name text not null,
  value jsonb not null,
  changed_at timestamptz not null,
  primary key (person, name)
);
