-- district and school are the distribution key: they stand in every primary key.
-- In student_plan, year_claim and batch, school holds a bucket (~00 to ~63) instead: of students, or of commit keys.

CREATE TABLE ${prefix}chain (
  district VARCHAR(32) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  school VARCHAR(16) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  name VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  chain_length BIGINT NOT NULL,
  head_hash VARBINARY(64) NOT NULL,
  PRIMARY KEY (district, school, name)
) ENGINE = InnoDB;

CREATE TABLE ${prefix}trail (
  district VARCHAR(32) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  school VARCHAR(16) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  chain VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  place BIGINT NOT NULL,
  at_millis BIGINT NOT NULL,
  kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  actor VARCHAR(320) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin,
  student INTEGER,
  about_school VARCHAR(16) CHARACTER SET ascii COLLATE ascii_nopad_bin,
  about_name VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin,
  salt LONGBLOB,
  payload LONGBLOB,
  commitment VARBINARY(64) NOT NULL,
  row_hash VARBINARY(64) NOT NULL,
  PRIMARY KEY (district, school, chain, place)
) ENGINE = InnoDB;
CREATE INDEX ${prefix}trail_by_actor ON ${prefix}trail (district, school, actor, chain, place);
CREATE INDEX ${prefix}trail_by_about ON ${prefix}trail (district, school, about_school, about_name, chain, place);

CREATE TABLE ${prefix}plan (
  district VARCHAR(32) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  school VARCHAR(16) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  name VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  student INTEGER NOT NULL,
  school_year INTEGER NOT NULL,
  status VARCHAR(32) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  version INTEGER NOT NULL,
  coordinator VARCHAR(254) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  listed LONGTEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  content_hash VARBINARY(64) NOT NULL,
  marked_at BIGINT,
  state LONGBLOB NOT NULL,
  PRIMARY KEY (district, school, name)
) ENGINE = InnoDB;
CREATE INDEX ${prefix}plan_by_student ON ${prefix}plan (district, school, student, name);
CREATE INDEX ${prefix}plan_by_year ON ${prefix}plan (district, school, school_year, student, name);
CREATE INDEX ${prefix}plan_by_status ON ${prefix}plan (district, school, status, student, name);
CREATE INDEX ${prefix}plan_by_coordinator ON ${prefix}plan (district, school, coordinator, student, name);
CREATE INDEX ${prefix}plan_by_mark ON ${prefix}plan (district, marked_at);

CREATE TABLE ${prefix}plan_version (
  district VARCHAR(32) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  school VARCHAR(16) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  name VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  version INTEGER NOT NULL,
  content LONGBLOB NOT NULL,
  PRIMARY KEY (district, school, name, version)
) ENGINE = InnoDB;

CREATE TABLE ${prefix}plan_person (
  district VARCHAR(32) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  school VARCHAR(16) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  person VARCHAR(320) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  student INTEGER NOT NULL,
  name VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  PRIMARY KEY (district, school, person, student, name)
) ENGINE = InnoDB;
CREATE INDEX ${prefix}plan_person_by_plan ON ${prefix}plan_person (district, school, name);

CREATE TABLE ${prefix}signature (
  district VARCHAR(32) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  school VARCHAR(16) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  name VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  version INTEGER NOT NULL,
  signatory VARCHAR(320) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  place BIGINT NOT NULL,
  place_within INTEGER NOT NULL,
  payload LONGBLOB NOT NULL,
  PRIMARY KEY (district, school, name, version, signatory)
) ENGINE = InnoDB;

CREATE TABLE ${prefix}student_plan (
  district VARCHAR(32) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  school VARCHAR(16) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  student INTEGER NOT NULL,
  school_year INTEGER NOT NULL,
  plan_school VARCHAR(16) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  plan_name VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  PRIMARY KEY (district, school, student, school_year, plan_school, plan_name)
) ENGINE = InnoDB;

CREATE TABLE ${prefix}year_claim (
  district VARCHAR(32) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  school VARCHAR(16) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  student INTEGER NOT NULL,
  school_year INTEGER NOT NULL,
  plan_school VARCHAR(16) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  plan_name VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  PRIMARY KEY (district, school, student, school_year)
) ENGINE = InnoDB;

CREATE TABLE ${prefix}tombstone (
  district VARCHAR(32) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  school VARCHAR(16) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  name VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  school_year INTEGER NOT NULL,
  marked_by VARCHAR(320) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  purged_by VARCHAR(320) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  at_millis BIGINT NOT NULL,
  PRIMARY KEY (district, school, name)
) ENGINE = InnoDB;

-- commit_key is a hash of the person and of the key that the person chose; fingerprint is a hash of what the key was used for (T-3).
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
