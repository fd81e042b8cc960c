-- district and school are the distribution key: they stand in every primary key.
-- In student_plan, year_claim and batch, school holds a bucket (~00 to ~63) instead: of students, or of commit keys.

CREATE TABLE pi_chain (
  district VARCHAR(32) NOT NULL,
  school VARCHAR(16) NOT NULL,
  name VARCHAR(64) NOT NULL,
  chain_length BIGINT NOT NULL,
  head_hash VARBINARY(64) NOT NULL,
  PRIMARY KEY (district, school, name)
);

CREATE TABLE pi_trail (
  district VARCHAR(32) NOT NULL,
  school VARCHAR(16) NOT NULL,
  chain VARCHAR(64) NOT NULL,
  place BIGINT NOT NULL,
  at_millis BIGINT NOT NULL,
  kind VARCHAR(40) NOT NULL,
  actor VARCHAR(320),
  student INTEGER,
  about_school VARCHAR(16),
  about_name VARCHAR(64),
  salt VARBINARY,
  payload VARBINARY,
  commitment VARBINARY(64) NOT NULL,
  row_hash VARBINARY(64) NOT NULL,
  PRIMARY KEY (district, school, chain, place)
);
CREATE INDEX pi_trail_by_actor ON pi_trail (district, school, actor, chain, place);
CREATE INDEX pi_trail_by_about ON pi_trail (district, school, about_school, about_name, chain, place);

CREATE TABLE pi_plan (
  district VARCHAR(32) NOT NULL,
  school VARCHAR(16) NOT NULL,
  name VARCHAR(64) NOT NULL,
  student INTEGER NOT NULL,
  school_year INTEGER NOT NULL,
  status VARCHAR(32) NOT NULL,
  version INTEGER NOT NULL,
  coordinator VARCHAR(254) NOT NULL,
  listed VARCHAR NOT NULL,
  content_hash VARBINARY(64) NOT NULL,
  marked_at BIGINT,
  state VARBINARY NOT NULL,
  PRIMARY KEY (district, school, name)
);
CREATE INDEX pi_plan_by_student ON pi_plan (district, school, student, name);
CREATE INDEX pi_plan_by_year ON pi_plan (district, school, school_year, student, name);
CREATE INDEX pi_plan_by_status ON pi_plan (district, school, status, student, name);
CREATE INDEX pi_plan_by_coordinator ON pi_plan (district, school, coordinator, student, name);
CREATE INDEX pi_plan_by_mark ON pi_plan (district, marked_at);

CREATE TABLE pi_plan_version (
  district VARCHAR(32) NOT NULL,
  school VARCHAR(16) NOT NULL,
  name VARCHAR(64) NOT NULL,
  version INTEGER NOT NULL,
  content VARBINARY NOT NULL,
  PRIMARY KEY (district, school, name, version)
);

CREATE TABLE pi_plan_person (
  district VARCHAR(32) NOT NULL,
  school VARCHAR(16) NOT NULL,
  person VARCHAR(320) NOT NULL,
  student INTEGER NOT NULL,
  name VARCHAR(64) NOT NULL,
  PRIMARY KEY (district, school, person, student, name)
);
CREATE INDEX pi_plan_person_by_plan ON pi_plan_person (district, school, name);

CREATE TABLE pi_signature (
  district VARCHAR(32) NOT NULL,
  school VARCHAR(16) NOT NULL,
  name VARCHAR(64) NOT NULL,
  version INTEGER NOT NULL,
  signatory VARCHAR(320) NOT NULL,
  place BIGINT NOT NULL,
  place_within INTEGER NOT NULL,
  payload VARBINARY NOT NULL,
  PRIMARY KEY (district, school, name, version, signatory)
);

CREATE TABLE pi_student_plan (
  district VARCHAR(32) NOT NULL,
  school VARCHAR(16) NOT NULL,
  student INTEGER NOT NULL,
  school_year INTEGER NOT NULL,
  plan_school VARCHAR(16) NOT NULL,
  plan_name VARCHAR(64) NOT NULL,
  PRIMARY KEY (district, school, student, school_year, plan_school, plan_name)
);

CREATE TABLE pi_year_claim (
  district VARCHAR(32) NOT NULL,
  school VARCHAR(16) NOT NULL,
  student INTEGER NOT NULL,
  school_year INTEGER NOT NULL,
  plan_school VARCHAR(16) NOT NULL,
  plan_name VARCHAR(64) NOT NULL,
  PRIMARY KEY (district, school, student, school_year)
);

CREATE TABLE pi_tombstone (
  district VARCHAR(32) NOT NULL,
  school VARCHAR(16) NOT NULL,
  name VARCHAR(64) NOT NULL,
  school_year INTEGER NOT NULL,
  marked_by VARCHAR(320) NOT NULL,
  purged_by VARCHAR(320) NOT NULL,
  at_millis BIGINT NOT NULL,
  PRIMARY KEY (district, school, name)
);

-- commit_key is a hash of the person and of the key that the person chose; fingerprint is a hash of what the key was used for (T-3).
CREATE TABLE pi_batch (
  district VARCHAR(32) NOT NULL,
  school VARCHAR(16) NOT NULL,
  commit_key VARCHAR(64) NOT NULL,
  fingerprint VARBINARY(64) NOT NULL,
  chain_school VARCHAR(16) NOT NULL,
  chain VARCHAR(64) NOT NULL,
  place BIGINT NOT NULL,
  PRIMARY KEY (district, school, commit_key)
);
