-- Which edition of the lists stands: the verb rebuild makes them anew without a word in the change log, and whoever keeps rows of them
-- in memory reads them all again when this number is another.
create table cases.list_edition (
  single boolean primary key default true check (single),
  number bigint not null
);
insert into cases.list_edition (number) values (1);
