-- Both numberings side by side, what tells look-alike classes apart, and the classes' names in English.
alter table catalogue.case_type add column name_en text not null default '', add column big_name_en text not null default '';

create table catalogue.crosswalk (
  row_id bigint generated always as identity primary key, pack text not null,
  -- A side that does not exist is empty: a class without a predecessor, or an old one that nothing took over.
  standard text not null, kind text not null, code text not null,
  old_standard text not null, old_kind text not null, old_code text not null, old_name text not null,
  relation text not null, note text not null,
  valid_from date not null, valid_to date, begun bigint not null, ended bigint check (ended > begun)
);
create unique index crosswalk_current on catalogue.crosswalk (pack, standard, kind, code, old_standard, old_kind, old_code) where ended is null;

create table catalogue.distinction (
  row_id bigint generated always as identity primary key, pack text not null,
  standard text not null, kind text not null, code text not null, other text not null, choose text not null,
  holds_when text not null, holds_when_en text not null,
  valid_from date not null, valid_to date, begun bigint not null, ended bigint check (ended > begun)
);
create unique index distinction_current on catalogue.distinction (pack, standard, kind, code, other, choose) where ended is null;
