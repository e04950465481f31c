-- What a city decides otherwise for some classes than for all: rows of class-policy.csv.
create table catalogue.class_policy (
  row_id bigint generated always as identity primary key, pack text not null,
  kind text not null, type_code text not null, key text not null, value text not null,
  held_from date, held_to date check (held_to > held_from),
  valid_from date not null, valid_to date, begun bigint not null, ended bigint check (ended > begun)
);
create unique index class_policy_current on catalogue.class_policy (pack, kind, type_code, key, coalesce(held_from, date '0001-01-01')) where ended is null;

-- Where a unit or a crew starts from: its yard. Most have none that anybody needs to know.
alter table people.unit add column lon double precision, add column lat double precision, add constraint unit_place check ((lon is null) = (lat is null));
