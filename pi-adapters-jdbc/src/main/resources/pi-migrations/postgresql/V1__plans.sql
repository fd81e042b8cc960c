-- district and school are the distribution key: they stand in every primary key.
-- In student_plan, year_claim and batch, school holds a bucket (~00 to ~63) instead: of students, or of commit keys.

CREATE TABLE ${prefix}chain (
  district VARCHAR(32) COLLATE "C" NOT NULL,
  school VARCHAR(16) COLLATE "C" NOT NULL,
  name VARCHAR(64) COLLATE "C" NOT NULL,
  chain_length BIGINT NOT NULL,
  head_hash BYTEA NOT NULL,
  PRIMARY KEY (district, school, name)
);

CREATE TABLE ${prefix}trail (
  district VARCHAR(32) COLLATE "C" NOT NULL,
  school VARCHAR(16) COLLATE "C" NOT NULL,
  chain VARCHAR(64) COLLATE "C" NOT NULL,
  place BIGINT NOT NULL,
  at_millis BIGINT NOT NULL,
  kind VARCHAR(40) COLLATE "C" NOT NULL,
  actor VARCHAR(320) COLLATE "C",
  student INTEGER,
  about_school VARCHAR(16) COLLATE "C",
  about_name VARCHAR(64) COLLATE "C",
  salt BYTEA,
  payload BYTEA,
  commitment BYTEA NOT NULL,
  row_hash BYTEA NOT NULL,
  PRIMARY KEY (district, school, chain, place)
);
CREATE INDEX ${prefix}trail_by_actor ON ${prefix}trail (district, school, actor, chain, place);
-- Only rows of doors name a plan that was requested.
CREATE INDEX ${prefix}trail_by_about ON ${prefix}trail (district, school, about_school, about_name, chain, place)
  WHERE about_name IS NOT NULL;

CREATE TABLE ${prefix}plan (
  district VARCHAR(32) COLLATE "C" NOT NULL,
  school VARCHAR(16) COLLATE "C" NOT NULL,
  name VARCHAR(64) COLLATE "C" NOT NULL,
  student INTEGER NOT NULL,
  school_year INTEGER NOT NULL,
  status VARCHAR(32) COLLATE "C" NOT NULL,
  version INTEGER NOT NULL,
  coordinator VARCHAR(254) COLLATE "C" NOT NULL,
  listed TEXT NOT NULL,
  content_hash BYTEA NOT NULL,
  marked_at BIGINT,
  state BYTEA NOT NULL,
  PRIMARY KEY (district, school, name)
);
CREATE INDEX ${prefix}plan_by_student ON ${prefix}plan (district, school, student, name);
CREATE INDEX ${prefix}plan_by_year ON ${prefix}plan (district, school, school_year, student, name);
CREATE INDEX ${prefix}plan_by_status ON ${prefix}plan (district, school, status, student, name);
CREATE INDEX ${prefix}plan_by_coordinator ON ${prefix}plan (district, school, coordinator, student, name);
CREATE INDEX ${prefix}plan_by_mark ON ${prefix}plan (district, marked_at);

CREATE TABLE ${prefix}plan_version (
  district VARCHAR(32) COLLATE "C" NOT NULL,
  school VARCHAR(16) COLLATE "C" NOT NULL,
  name VARCHAR(64) COLLATE "C" NOT NULL,
  version INTEGER NOT NULL,
  content BYTEA NOT NULL,
  PRIMARY KEY (district, school, name, version)
);

CREATE TABLE ${prefix}plan_person (
  district VARCHAR(32) COLLATE "C" NOT NULL,
  school VARCHAR(16) COLLATE "C" NOT NULL,
  person VARCHAR(320) COLLATE "C" NOT NULL,
  student INTEGER NOT NULL,
  name VARCHAR(64) COLLATE "C" NOT NULL,
  PRIMARY KEY (district, school, person, student, name)
);
CREATE INDEX ${prefix}plan_person_by_plan ON ${prefix}plan_person (district, school, name);

CREATE TABLE ${prefix}signature (
  district VARCHAR(32) COLLATE "C" NOT NULL,
  school VARCHAR(16) COLLATE "C" NOT NULL,
  name VARCHAR(64) COLLATE "C" NOT NULL,
  version INTEGER NOT NULL,
  signatory VARCHAR(320) COLLATE "C" NOT NULL,
  place BIGINT NOT NULL,
  place_within INTEGER NOT NULL,
  payload BYTEA NOT NULL,
  PRIMARY KEY (district, school, name, version, signatory)
);

CREATE TABLE ${prefix}student_plan (
  district VARCHAR(32) COLLATE "C" NOT NULL,
  school VARCHAR(16) COLLATE "C" NOT NULL,
  student INTEGER NOT NULL,
  school_year INTEGER NOT NULL,
  plan_school VARCHAR(16) COLLATE "C" NOT NULL,
  plan_name VARCHAR(64) COLLATE "C" NOT NULL,
  PRIMARY KEY (district, school, student, school_year, plan_school, plan_name)
);

CREATE TABLE ${prefix}year_claim (
  district VARCHAR(32) COLLATE "C" NOT NULL,
  school VARCHAR(16) COLLATE "C" NOT NULL,
  student INTEGER NOT NULL,
  school_year INTEGER NOT NULL,
  plan_school VARCHAR(16) COLLATE "C" NOT NULL,
  plan_name VARCHAR(64) COLLATE "C" NOT NULL,
  PRIMARY KEY (district, school, student, school_year)
);

CREATE TABLE ${prefix}tombstone (
  district VARCHAR(32) COLLATE "C" NOT NULL,
  school VARCHAR(16) COLLATE "C" NOT NULL,
  name VARCHAR(64) COLLATE "C" NOT NULL,
  school_year INTEGER NOT NULL,
  marked_by VARCHAR(320) COLLATE "C" NOT NULL,
  purged_by VARCHAR(320) COLLATE "C" NOT NULL,
  at_millis BIGINT NOT NULL,
  PRIMARY KEY (district, school, name)
);

-- commit_key is a hash of the person and of the key that the person chose; fingerprint is a hash of what the key was used for (T-3).
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
