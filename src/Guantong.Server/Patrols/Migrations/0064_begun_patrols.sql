-- Every key under which somebody pressed "begin". A phone without a signal knows its patrol by that key alone, and sends the way, the
-- problems found and the end under it; pressed on two phones, both keys lead to the one patrol.
create table patrols.begun (
  person uuid not null,
  key text not null,
  patrol uuid not null references patrols.patrol (id),
  primary key (person, key)
);
insert into patrols.begun (person, key, patrol) select person, key, id from patrols.patrol;
create index found_report on patrols.found (report_key);
