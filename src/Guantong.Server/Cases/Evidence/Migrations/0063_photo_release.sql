-- 公开: which photos of a case the public may see. 0 waits to be looked at, 1 released, 2 kept back. A photo without a row came with a
-- report: it is public when photos were released at filing, and only then.
create table cases.photo_release (
  case_id uuid not null,
  hash text not null,
  state smallint not null check (state between 0 and 2),
  at timestamptz not null,
  by uuid,
  version integer not null default 1,
  primary key (case_id, hash)
);
create index photo_release_waiting on cases.photo_release (at) where state = 0;
create index photo_release_settled on cases.photo_release (at desc) where state <> 0;

-- What the public could see before there was a list to look at stays as it was.
insert into cases.photo_release (case_id, hash, state, at)
select distinct on (e.case_id, p.hash) e.case_id, p.hash, 1, j.at
from cases.evidence e
join cases.journal j on j.case_id = e.case_id and j.seq = e.seq and j.deed = 'FinishWork'
join cases.case c on c.id = e.case_id
cross join lateral unnest(e.photos) as p(hash)
where (c.state #>> '{filing,photosReleased}')::boolean
order by e.case_id, p.hash, j.at;
