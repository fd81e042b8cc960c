-- A key counts in the whole district: it is spread by buckets, and stands as a hash of the person and of what that person
-- chose, with a hash of what it was used for (T-3). Earlier keys say neither; nobody can ask again under them.
DROP TABLE ${prefix}batch;
CREATE TABLE ${prefix}batch (
  district VARCHAR(32) COLLATE "C" NOT NULL,
  school VARCHAR(16) COLLATE "C" NOT NULL,
  commit_key VARCHAR(64) COLLATE "C" NOT NULL,
  fingerprint BYTEA NOT NULL,
  chain_school VARCHAR(16) COLLATE "C" NOT NULL,
  chain VARCHAR(64) COLLATE "C" NOT NULL,
  place BIGINT NOT NULL,
  PRIMARY KEY (district, school, commit_key)
);
