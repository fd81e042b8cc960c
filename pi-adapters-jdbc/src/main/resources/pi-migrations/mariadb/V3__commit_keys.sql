-- A key counts in the whole district: it is spread by buckets, and stands as a hash of the person and of what that person
-- chose, with a hash of what it was used for (T-3). Earlier keys say neither; nobody can ask again under them.
DROP TABLE ${prefix}batch;
CREATE TABLE ${prefix}batch (
  district VARCHAR(32) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  school VARCHAR(16) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  commit_key VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  fingerprint VARBINARY(64) NOT NULL,
  chain_school VARCHAR(16) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  chain VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  place BIGINT NOT NULL,
  PRIMARY KEY (district, school, commit_key)
) ENGINE = InnoDB;
