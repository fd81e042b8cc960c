-- district and school are the distribution key: they stand in every primary key.
-- In student_plan, year_claim and batch, school holds a bucket (~00 to ~63) instead: of students, or of commit keys.

CREATE TABLE ${prefix}chain (
  district TEXT NOT NULL,
  school TEXT NOT NULL,
  name TEXT NOT NULL,
  chain_length INTEGER NOT NULL,
  head_hash BLOB NOT NULL,
  PRIMARY KEY (district, school, name)
);

CREATE TABLE ${prefix}trail (
  district TEXT NOT NULL,
  school TEXT NOT NULL,
  chain TEXT NOT NULL,
  place INTEGER NOT NULL,
  at_millis INTEGER NOT NULL,
  kind TEXT NOT NULL,
  actor TEXT,
  student INTEGER,
  about_school TEXT,
  about_name TEXT,
  salt BLOB,
  payload BLOB,
  commitment BLOB NOT NULL,
  row_hash BLOB NOT NULL,
  PRIMARY KEY (district, school, chain, place)
);
CREATE INDEX ${prefix}trail_by_actor ON ${prefix}trail (district, school, actor, chain, place);
-- Only rows of doors name a plan that was requested.
CREATE INDEX ${prefix}trail_by_about ON ${prefix}trail (district, school, about_school, about_name, chain, place)
  WHERE about_name IS NOT NULL;

CREATE TABLE ${prefix}plan (
  district TEXT NOT NULL,
  school TEXT NOT NULL,
  name TEXT NOT NULL,
  student INTEGER NOT NULL,
  school_year INTEGER NOT NULL,
  status TEXT NOT NULL,
  version INTEGER NOT NULL,
  coordinator TEXT NOT NULL,
  listed TEXT NOT NULL,
  content_hash BLOB NOT NULL,
  marked_at INTEGER,
  state BLOB NOT NULL,
  PRIMARY KEY (district, school, name)
);
CREATE INDEX ${prefix}plan_by_student ON ${prefix}plan (district, school, student, name);
CREATE INDEX ${prefix}plan_by_year ON ${prefix}plan (district, school, school_year, student, name);
CREATE INDEX ${prefix}plan_by_status ON ${prefix}plan (district, school, status, student, name);
CREATE INDEX ${prefix}plan_by_coordinator ON ${prefix}plan (district, school, coordinator, student, name);
CREATE INDEX ${prefix}plan_by_mark ON ${prefix}plan (district, marked_at);

CREATE TABLE ${prefix}plan_version (
  district TEXT NOT NULL,
  school TEXT NOT NULL,
  name TEXT NOT NULL,
  version INTEGER NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (district, school, name, version)
);

CREATE TABLE ${prefix}plan_person (
  district TEXT NOT NULL,
  school TEXT NOT NULL,
  person TEXT NOT NULL,
  student INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (district, school, person, student, name)
);
CREATE INDEX ${prefix}plan_person_by_plan ON ${prefix}plan_person (district, school, name);

CREATE TABLE ${prefix}signature (
  district TEXT NOT NULL,
  school TEXT NOT NULL,
  name TEXT NOT NULL,
  version INTEGER NOT NULL,
  signatory TEXT NOT NULL,
  place INTEGER NOT NULL,
  place_within INTEGER NOT NULL,
  payload BLOB NOT NULL,
  PRIMARY KEY (district, school, name, version, signatory)
);

CREATE TABLE ${prefix}student_plan (
  district TEXT NOT NULL,
  school TEXT NOT NULL,
  student INTEGER NOT NULL,
  school_year INTEGER NOT NULL,
  plan_school TEXT NOT NULL,
  plan_name TEXT NOT NULL,
  PRIMARY KEY (district, school, student, school_year, plan_school, plan_name)
);

CREATE TABLE ${prefix}year_claim (
  district TEXT NOT NULL,
  school TEXT NOT NULL,
  student INTEGER NOT NULL,
  school_year INTEGER NOT NULL,
  plan_school TEXT NOT NULL,
  plan_name TEXT NOT NULL,
  PRIMARY KEY (district, school, student, school_year)
);

CREATE TABLE ${prefix}tombstone (
  district TEXT NOT NULL,
  school TEXT NOT NULL,
  name TEXT NOT NULL,
  school_year INTEGER NOT NULL,
  marked_by TEXT NOT NULL,
  purged_by TEXT NOT NULL,
  at_millis INTEGER NOT NULL,
  PRIMARY KEY (district, school, name)
);

-- commit_key is a hash of the person and of the key that the person chose; fingerprint is a hash of what the key was used for (T-3).
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
