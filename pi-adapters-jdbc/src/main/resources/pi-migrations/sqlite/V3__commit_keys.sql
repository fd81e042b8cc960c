-- A key counts in the whole district: it is spread by buckets, and stands as a hash of the person and of what that person
-- chose, with a hash of what it was used for (T-3). Earlier keys say neither; nobody can ask again under them.
DROP TABLE ${prefix}batch;
CREATE TABLE ${prefix}batch (
  district TEXT NOT NULL,
  school TEXT NOT NULL,
  commit_key TEXT NOT NULL,
  fingerprint BLOB NOT NULL,
  chain_school TEXT NOT NULL,
  chain TEXT NOT NULL,
  place INTEGER NOT NULL,
  PRIMARY KEY (district, school, commit_key)
);
