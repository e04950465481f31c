-- What reporters of a class are asked (GeoReport v2 service definitions). Values lie as "key=name=name in English".
create table catalogue.question (
  row_id bigint generated always as identity primary key,
  pack text not null,
  standard text not null,
  kind text not null,
  code text not null,
  attribute text not null,
  datatype text not null,
  variable boolean not null,
  required boolean not null,
  place integer not null,
  description text not null,
  description_en text,
  hint text,
  hint_en text,
  choices text[] not null,
  valid_from date not null,
  valid_to date,
  begun bigint not null,
  ended bigint check (ended > begun)
);
create unique index question_current on catalogue.question (pack, standard, kind, code, attribute) where ended is null;
