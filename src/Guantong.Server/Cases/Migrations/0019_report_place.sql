-- Points are stored in CGCS2000; datum says what a report's point came in as, place_from whose word it is: the reporter's, or that
-- of the photo that a report without a place brought. A report is never edited, so neither is this.
alter table cases.report
  add column datum text not null default 'cgcs2000' check (datum in ('cgcs2000', 'gcj02', 'bd09')),
  add column place_from text not null default 'said' check (place_from in ('said', 'photo'));
