-- Requests that wait for a decision are few among a million cases; without this every staff page reads them all.
create index case_list_pending on cases.case_list (pending) where pending is not null;
