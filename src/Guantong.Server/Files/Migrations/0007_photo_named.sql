-- A photo that no record names within a day is swept. Named once, it is kept and not asked about again.
ALTER TABLE files.photo ADD COLUMN named boolean NOT NULL DEFAULT false;
CREATE INDEX photo_unnamed ON files.photo (received_at) WHERE NOT named;
