-- The name in which a post is held, so that a change of it is a change of the pack like any other and history keeps both.
alter table people.post add column name text;
update people.post p set name = q.display_name from people.person q where q.id = p.person;
