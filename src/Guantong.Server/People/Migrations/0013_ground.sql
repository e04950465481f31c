-- The people on the ground: chiefs of streets, shops and lanes, volunteers, companies that keep communities; and who is on duty when.
create table people.chief (
  row_id bigint generated always as identity primary key, pack text not null,
  -- The chief is a person with a post; the name is that person's.
  user_name text not null, kind text not null, tier integer not null check (tier between 1 and 3), title text not null,
  -- Divisions of 12 digits or micro grids of 15.
  areas text[] not null, phone text not null, reports_to text,
  valid_from date not null, valid_to date, begun bigint not null, ended bigint check (ended > begun)
);
create unique index chief_current on people.chief (pack, user_name) where ended is null;

create table people.volunteer_group (
  row_id bigint generated always as identity primary key, pack text not null,
  code text not null, name text not null, name_en text not null, division text not null, phone text not null,
  valid_from date not null, valid_to date, begun bigint not null, ended bigint check (ended > begun)
);
create unique index volunteer_group_current on people.volunteer_group (pack, code) where ended is null;

create table people.volunteer (
  row_id bigint generated always as identity primary key, pack text not null,
  code text not null, name text not null, group_code text not null, division text not null, phone text not null, since date,
  valid_from date not null, valid_to date, begun bigint not null, ended bigint check (ended > begun)
);
create unique index volunteer_current on people.volunteer (pack, code) where ended is null;

create table people.property_company (
  row_id bigint generated always as identity primary key, pack text not null,
  code text not null, name text not null, manager text not null, phone text not null, divisions text[] not null,
  valid_from date not null, valid_to date, begun bigint not null, ended bigint check (ended > begun)
);
create unique index property_company_current on people.property_company (pack, code) where ended is null;

create table people.roster (
  row_id bigint generated always as identity primary key, pack text not null,
  -- Both days count. Hours as in people.post, or the word rest.
  user_name text not null, from_day date not null, to_day date not null check (to_day >= from_day), hours text not null, areas text[] not null, note text not null,
  valid_from date not null, valid_to date, begun bigint not null, ended bigint check (ended > begun)
);
create unique index roster_current on people.roster (pack, user_name, from_day, hours) where ended is null;
