-- Which photos are named: asked by the hourly sweep of those that are not.
create index evidence_photos on cases.evidence using gin (photos);
create index report_photos on cases.report using gin (photos) where photos <> '{}';
