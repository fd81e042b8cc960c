-- district and school are the distribution key: they stand in every primary key.
-- In student_plan and year_claim, school holds a bucket of students (~00 to ~63) instead.

CREATE TABLE pi_chain (
  district VARCHAR(32) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  school VARCHAR(16) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  name VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  chain_length BIGINT NOT NULL,
  head_hash VARBINARY(64) NOT NULL,
  PRIMARY KEY (district, school, name)
) ENGINE = InnoDB;

CREATE TABLE pi_trail (
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
CREATE INDEX pi_trail_by_actor ON pi_trail (district, school, actor, chain, place);
CREATE INDEX pi_trail_by_about ON pi_trail (district, school, about_school, about_name, chain, place);

CREATE TABLE pi_plan (
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
CREATE INDEX pi_plan_by_student ON pi_plan (district, school, student, name);
CREATE INDEX pi_plan_by_year ON pi_plan (district, school, school_year, student, name);
CREATE INDEX pi_plan_by_status ON pi_plan (district, school, status, student, name);
CREATE INDEX pi_plan_by_coordinator ON pi_plan (district, school, coordinator, student, name);
CREATE INDEX pi_plan_by_mark ON pi_plan (district, marked_at);

CREATE TABLE pi_plan_version (
  district VARCHAR(32) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  school VARCHAR(16) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  name VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  version INTEGER NOT NULL,
  content LONGBLOB NOT NULL,
  PRIMARY KEY (district, school, name, version)
) ENGINE = InnoDB;

CREATE TABLE pi_plan_person (
  district VARCHAR(32) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  school VARCHAR(16) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  person VARCHAR(320) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  student INTEGER NOT NULL,
  name VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  PRIMARY KEY (district, school, person, student, name)
) ENGINE = InnoDB;
CREATE INDEX pi_plan_person_by_plan ON pi_plan_person (district, school, name);

CREATE TABLE pi_signature (
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

CREATE TABLE pi_student_plan (
  district VARCHAR(32) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  school VARCHAR(16) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  student INTEGER NOT NULL,
  school_year INTEGER NOT NULL,
  plan_school VARCHAR(16) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  plan_name VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  PRIMARY KEY (district, school, student, school_year, plan_school, plan_name)
) ENGINE = InnoDB;

CREATE TABLE pi_year_claim (
  district VARCHAR(32) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  school VARCHAR(16) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  student INTEGER NOT NULL,
  school_year INTEGER NOT NULL,
  plan_school VARCHAR(16) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  plan_name VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  PRIMARY KEY (district, school, student, school_year)
) ENGINE = InnoDB;

CREATE TABLE pi_tombstone (
  district VARCHAR(32) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  school VARCHAR(16) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  name VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  school_year INTEGER NOT NULL,
  marked_by VARCHAR(320) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  purged_by VARCHAR(320) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  at_millis BIGINT NOT NULL,
  PRIMARY KEY (district, school, name)
) ENGINE = InnoDB;

CREATE TABLE pi_batch (
  district VARCHAR(32) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  school VARCHAR(16) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  commit_key VARCHAR(100) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  chain_school VARCHAR(16) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  chain VARCHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL,
  place BIGINT NOT NULL,
  PRIMARY KEY (district, school, commit_key)
) ENGINE = InnoDB;
CREATE TABLE pi_schema_history (
  installed_rank INTEGER NOT NULL PRIMARY KEY,
  version VARCHAR(50),
  description VARCHAR(200) NOT NULL,
  type VARCHAR(20) NOT NULL,
  script VARCHAR(1000) NOT NULL,
  checksum INTEGER,
  installed_by VARCHAR(100) NOT NULL,
  installed_on TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL,
  execution_time INTEGER NOT NULL,
  success BOOLEAN NOT NULL
);
INSERT INTO pi_chain (district, school, name, chain_length, head_hash) VALUES ('released', 'F1000', 'A', 1, X'726f772031');
INSERT INTO pi_chain (district, school, name, chain_length, head_hash) VALUES ('released', 'F1000', 'B', 1, X'726f772031');
INSERT INTO pi_chain (district, school, name, chain_length, head_hash) VALUES ('released', 'F1000', 'C', 1, X'726f772031');
INSERT INTO pi_chain (district, school, name, chain_length, head_hash) VALUES ('released', 'F1001', 'A', 2, X'726f772032');
INSERT INTO pi_chain (district, school, name, chain_length, head_hash) VALUES ('released', 'F1001', 'B', 1, X'726f772031');
INSERT INTO pi_chain (district, school, name, chain_length, head_hash) VALUES ('released', 'F1002', 'A', 1, X'726f772031');
INSERT INTO pi_chain (district, school, name, chain_length, head_hash) VALUES ('released', 'F1002', 'B', 2, X'726f772032');
INSERT INTO pi_chain (district, school, name, chain_length, head_hash) VALUES ('released', 'F1003', 'A', 2, X'726f772032');
INSERT INTO pi_chain (district, school, name, chain_length, head_hash) VALUES ('released', 'F1003', 'B', 1, X'726f772031');
INSERT INTO pi_chain (district, school, name, chain_length, head_hash) VALUES ('released', 'F1004', 'A', 2, X'726f772032');
INSERT INTO pi_chain (district, school, name, chain_length, head_hash) VALUES ('released', 'F1004', 'B', 1, X'726f772031');
INSERT INTO pi_chain (district, school, name, chain_length, head_hash) VALUES ('released', 'F1005', 'A', 2, X'726f772032');
INSERT INTO pi_chain (district, school, name, chain_length, head_hash) VALUES ('released', 'F1005', 'B', 1, X'726f772031');
INSERT INTO pi_chain (district, school, name, chain_length, head_hash) VALUES ('released', 'F1006', 'A', 1, X'726f772031');
INSERT INTO pi_chain (district, school, name, chain_length, head_hash) VALUES ('released', 'F1006', 'B', 1, X'726f772031');
INSERT INTO pi_chain (district, school, name, chain_length, head_hash) VALUES ('released', 'F1006', '~door', 1, X'726f772031');
INSERT INTO pi_chain (district, school, name, chain_length, head_hash) VALUES ('released', 'F1007', 'A', 1, X'726f772031');
INSERT INTO pi_chain (district, school, name, chain_length, head_hash) VALUES ('released', 'F1007', 'B', 2, X'726f772032');
INSERT INTO pi_chain (district, school, name, chain_length, head_hash) VALUES ('released', 'F1007', 'C', 1, X'726f772031');
INSERT INTO pi_chain (district, school, name, chain_length, head_hash) VALUES ('released', 'F1007', '~door', 1, X'726f772031');
INSERT INTO pi_chain (district, school, name, chain_length, head_hash) VALUES ('released', 'F1008', 'A', 1, X'726f772031');
INSERT INTO pi_chain (district, school, name, chain_length, head_hash) VALUES ('released', 'F1008', 'B', 1, X'726f772031');
INSERT INTO pi_chain (district, school, name, chain_length, head_hash) VALUES ('released', 'F1009', 'A', 1, X'726f772031');
INSERT INTO pi_chain (district, school, name, chain_length, head_hash) VALUES ('released', 'F1009', 'B', 1, X'726f772031');
INSERT INTO pi_trail (district, school, chain, place, at_millis, kind, actor, student, about_school, about_name, salt, payload, commitment, row_hash) VALUES ('released', 'F1000', 'A', 1, 1790000001000, 'Kind', 'teacher@csdm.qc.ca', 1001000, NULL, NULL, X'73616c742031', X'7061796c6f61642031', X'636f6d6d69746d656e742031', X'726f772031');
INSERT INTO pi_trail (district, school, chain, place, at_millis, kind, actor, student, about_school, about_name, salt, payload, commitment, row_hash) VALUES ('released', 'F1000', 'B', 1, 1790000001000, 'Kind', 'teacher@csdm.qc.ca', 1001000, NULL, NULL, X'73616c742031', X'7061796c6f61642031', X'636f6d6d69746d656e742031', X'726f772031');
INSERT INTO pi_trail (district, school, chain, place, at_millis, kind, actor, student, about_school, about_name, salt, payload, commitment, row_hash) VALUES ('released', 'F1000', 'C', 1, 1790000001000, 'Kind', 'teacher@csdm.qc.ca', 1001000, NULL, NULL, X'73616c742031', X'7061796c6f61642031', X'636f6d6d69746d656e742031', X'726f772031');
INSERT INTO pi_trail (district, school, chain, place, at_millis, kind, actor, student, about_school, about_name, salt, payload, commitment, row_hash) VALUES ('released', 'F1001', 'A', 1, 1790000001000, 'Kind', 'teacher@csdm.qc.ca', 1001001, NULL, NULL, X'73616c742031', X'7061796c6f61642031', X'636f6d6d69746d656e742031', X'726f772031');
INSERT INTO pi_trail (district, school, chain, place, at_millis, kind, actor, student, about_school, about_name, salt, payload, commitment, row_hash) VALUES ('released', 'F1001', 'A', 2, 1790000002000, 'Kind', 'teacher@csdm.qc.ca', 1001001, NULL, NULL, X'73616c742032', X'7061796c6f61642032', X'636f6d6d69746d656e742032', X'726f772032');
INSERT INTO pi_trail (district, school, chain, place, at_millis, kind, actor, student, about_school, about_name, salt, payload, commitment, row_hash) VALUES ('released', 'F1001', 'B', 1, 1790000001000, 'Kind', 'teacher@csdm.qc.ca', 1001001, NULL, NULL, X'73616c742031', X'7061796c6f61642031', X'636f6d6d69746d656e742031', X'726f772031');
INSERT INTO pi_trail (district, school, chain, place, at_millis, kind, actor, student, about_school, about_name, salt, payload, commitment, row_hash) VALUES ('released', 'F1002', 'A', 1, 1790000001000, 'Kind', 'teacher@csdm.qc.ca', 1001002, NULL, NULL, X'73616c742031', X'7061796c6f61642031', X'636f6d6d69746d656e742031', X'726f772031');
INSERT INTO pi_trail (district, school, chain, place, at_millis, kind, actor, student, about_school, about_name, salt, payload, commitment, row_hash) VALUES ('released', 'F1002', 'B', 1, 1790000001000, 'Kind', 'teacher@csdm.qc.ca', 1001002, NULL, NULL, X'73616c742031', X'7061796c6f61642031', X'636f6d6d69746d656e742031', X'726f772031');
INSERT INTO pi_trail (district, school, chain, place, at_millis, kind, actor, student, about_school, about_name, salt, payload, commitment, row_hash) VALUES ('released', 'F1002', 'B', 2, 1790000002000, 'Kind', 'teacher@csdm.qc.ca', 1001002, NULL, NULL, X'73616c742032', X'7061796c6f61642032', X'636f6d6d69746d656e742032', X'726f772032');
INSERT INTO pi_trail (district, school, chain, place, at_millis, kind, actor, student, about_school, about_name, salt, payload, commitment, row_hash) VALUES ('released', 'F1003', 'A', 1, 1790000001000, 'Kind', 'teacher@csdm.qc.ca', 1001003, NULL, NULL, X'73616c742031', X'7061796c6f61642031', X'636f6d6d69746d656e742031', X'726f772031');
INSERT INTO pi_trail (district, school, chain, place, at_millis, kind, actor, student, about_school, about_name, salt, payload, commitment, row_hash) VALUES ('released', 'F1003', 'A', 2, 1790000002000, 'Kind', 'teacher@csdm.qc.ca', 1001003, NULL, NULL, X'73616c742032', X'7061796c6f61642032', X'636f6d6d69746d656e742032', X'726f772032');
INSERT INTO pi_trail (district, school, chain, place, at_millis, kind, actor, student, about_school, about_name, salt, payload, commitment, row_hash) VALUES ('released', 'F1003', 'B', 1, 1790000001000, 'Kind', 'teacher@csdm.qc.ca', 1001003, NULL, NULL, X'73616c742031', X'7061796c6f61642031', X'636f6d6d69746d656e742031', X'726f772031');
INSERT INTO pi_trail (district, school, chain, place, at_millis, kind, actor, student, about_school, about_name, salt, payload, commitment, row_hash) VALUES ('released', 'F1004', 'A', 1, 1790000001000, 'Kind', 'teacher@csdm.qc.ca', 1001004, NULL, NULL, X'73616c742031', X'7061796c6f61642031', X'636f6d6d69746d656e742031', X'726f772031');
INSERT INTO pi_trail (district, school, chain, place, at_millis, kind, actor, student, about_school, about_name, salt, payload, commitment, row_hash) VALUES ('released', 'F1004', 'A', 2, 1790000002000, 'Kind', 'teacher@csdm.qc.ca', 1001004, NULL, NULL, X'73616c742032', X'7061796c6f61642032', X'636f6d6d69746d656e742032', X'726f772032');
INSERT INTO pi_trail (district, school, chain, place, at_millis, kind, actor, student, about_school, about_name, salt, payload, commitment, row_hash) VALUES ('released', 'F1004', 'B', 1, 1790000001000, 'Kind', 'teacher@csdm.qc.ca', 1001004, NULL, NULL, X'73616c742031', X'7061796c6f61642031', X'636f6d6d69746d656e742031', X'726f772031');
INSERT INTO pi_trail (district, school, chain, place, at_millis, kind, actor, student, about_school, about_name, salt, payload, commitment, row_hash) VALUES ('released', 'F1005', 'A', 1, 1790000001000, 'Kind', NULL, NULL, NULL, NULL, NULL, NULL, X'636f6d6d69746d656e742031', X'726f772031');
INSERT INTO pi_trail (district, school, chain, place, at_millis, kind, actor, student, about_school, about_name, salt, payload, commitment, row_hash) VALUES ('released', 'F1005', 'A', 2, 1790000002000, 'Kind', 'teacher@csdm.qc.ca', 1001005, NULL, NULL, X'73616c742032', X'7061796c6f61642032', X'636f6d6d69746d656e742032', X'726f772032');
INSERT INTO pi_trail (district, school, chain, place, at_millis, kind, actor, student, about_school, about_name, salt, payload, commitment, row_hash) VALUES ('released', 'F1005', 'B', 1, 1790000001000, 'Kind', 'teacher@csdm.qc.ca', 1001005, NULL, NULL, X'73616c742031', X'7061796c6f61642031', X'636f6d6d69746d656e742031', X'726f772031');
INSERT INTO pi_trail (district, school, chain, place, at_millis, kind, actor, student, about_school, about_name, salt, payload, commitment, row_hash) VALUES ('released', 'F1006', 'A', 1, 1790000001000, 'Kind', 'teacher@csdm.qc.ca', 1001006, NULL, NULL, X'73616c742031', X'7061796c6f61642031', X'636f6d6d69746d656e742031', X'726f772031');
INSERT INTO pi_trail (district, school, chain, place, at_millis, kind, actor, student, about_school, about_name, salt, payload, commitment, row_hash) VALUES ('released', 'F1006', 'B', 1, 1790000001000, 'Kind', 'teacher@csdm.qc.ca', 1001006, NULL, NULL, X'73616c742031', X'7061796c6f61642031', X'636f6d6d69746d656e742031', X'726f772031');
INSERT INTO pi_trail (district, school, chain, place, at_millis, kind, actor, student, about_school, about_name, salt, payload, commitment, row_hash) VALUES ('released', 'F1006', '~door', 1, 1790000001000, 'Kind', 'teacher@csdm.qc.ca', 1001006, 'F1006', 'A', X'73616c742031', X'7061796c6f61642031', X'636f6d6d69746d656e742031', X'726f772031');
INSERT INTO pi_trail (district, school, chain, place, at_millis, kind, actor, student, about_school, about_name, salt, payload, commitment, row_hash) VALUES ('released', 'F1007', 'A', 1, 1790000001000, 'Kind', 'teacher@csdm.qc.ca', 1001007, NULL, NULL, X'73616c742031', X'7061796c6f61642031', X'636f6d6d69746d656e742031', X'726f772031');
INSERT INTO pi_trail (district, school, chain, place, at_millis, kind, actor, student, about_school, about_name, salt, payload, commitment, row_hash) VALUES ('released', 'F1007', 'B', 1, 1790000001000, 'Kind', 'teacher@csdm.qc.ca', 1001007, NULL, NULL, X'73616c742031', X'7061796c6f61642031', X'636f6d6d69746d656e742031', X'726f772031');
INSERT INTO pi_trail (district, school, chain, place, at_millis, kind, actor, student, about_school, about_name, salt, payload, commitment, row_hash) VALUES ('released', 'F1007', 'B', 2, 1790000002000, 'Kind', 'teacher@csdm.qc.ca', 1001007, NULL, NULL, X'73616c742032', X'7061796c6f61642032', X'636f6d6d69746d656e742032', X'726f772032');
INSERT INTO pi_trail (district, school, chain, place, at_millis, kind, actor, student, about_school, about_name, salt, payload, commitment, row_hash) VALUES ('released', 'F1007', 'C', 1, 1790000001000, 'Kind', 'teacher@csdm.qc.ca', 1001007, NULL, NULL, X'73616c742031', X'7061796c6f61642031', X'636f6d6d69746d656e742031', X'726f772031');
INSERT INTO pi_trail (district, school, chain, place, at_millis, kind, actor, student, about_school, about_name, salt, payload, commitment, row_hash) VALUES ('released', 'F1007', '~door', 1, 1790000001000, 'Kind', 'teacher@csdm.qc.ca', 1001007, 'F1007', 'A', X'73616c742031', X'7061796c6f61642031', X'636f6d6d69746d656e742031', X'726f772031');
INSERT INTO pi_trail (district, school, chain, place, at_millis, kind, actor, student, about_school, about_name, salt, payload, commitment, row_hash) VALUES ('released', 'F1008', 'A', 1, 1790000001000, 'Kind', 'teacher@csdm.qc.ca', 1001008, NULL, NULL, X'73616c742031', X'7061796c6f61642031', X'636f6d6d69746d656e742031', X'726f772031');
INSERT INTO pi_trail (district, school, chain, place, at_millis, kind, actor, student, about_school, about_name, salt, payload, commitment, row_hash) VALUES ('released', 'F1008', 'B', 1, 1790000001000, 'Kind', 'teacher@csdm.qc.ca', 1001008, NULL, NULL, X'73616c742031', X'7061796c6f61642031', X'636f6d6d69746d656e742031', X'726f772031');
INSERT INTO pi_trail (district, school, chain, place, at_millis, kind, actor, student, about_school, about_name, salt, payload, commitment, row_hash) VALUES ('released', 'F1009', 'A', 1, 1790000001000, 'Kind', 'teacher@csdm.qc.ca', 1001009, NULL, NULL, X'73616c742031', X'7061796c6f61642031', X'636f6d6d69746d656e742031', X'726f772031');
INSERT INTO pi_trail (district, school, chain, place, at_millis, kind, actor, student, about_school, about_name, salt, payload, commitment, row_hash) VALUES ('released', 'F1009', 'B', 1, 1790000001000, 'Kind', 'teacher@csdm.qc.ca', 1001009, NULL, NULL, X'73616c742031', X'7061796c6f61642031', X'636f6d6d69746d656e742031', X'726f772031');
INSERT INTO pi_plan (district, school, name, student, school_year, status, version, coordinator, listed, content_hash, marked_at, state) VALUES ('released', 'F1000', 'A', 1001000, 2026, 'OPENING', 1, 'teacher@csdm.qc.ca', 'guardian1@example.org', X'686173682031', NULL, X'73746174652031');
INSERT INTO pi_plan (district, school, name, student, school_year, status, version, coordinator, listed, content_hash, marked_at, state) VALUES ('released', 'F1000', 'B', 1001000, 2025, 'OPENING', 1, 'teacher@csdm.qc.ca', 'guardian1@example.org', X'686173682031', NULL, X'73746174652031');
INSERT INTO pi_plan (district, school, name, student, school_year, status, version, coordinator, listed, content_hash, marked_at, state) VALUES ('released', 'F1000', 'C', 1001000, 2024, 'OPENING', 1, 'teacher@csdm.qc.ca', 'guardian1@example.org', X'686173682031', NULL, X'73746174652031');
INSERT INTO pi_plan (district, school, name, student, school_year, status, version, coordinator, listed, content_hash, marked_at, state) VALUES ('released', 'F1001', 'A', 1001001, 2026, 'OPENING', 2, 'direction@csdm.qc.ca', 'guardian2@example.org', X'686173682032', NULL, X'73746174652032');
INSERT INTO pi_plan (district, school, name, student, school_year, status, version, coordinator, listed, content_hash, marked_at, state) VALUES ('released', 'F1001', 'B', 1001001, 2025, 'OPENING', 1, 'teacher@csdm.qc.ca', 'guardian1@example.org', X'686173682031', NULL, X'73746174652031');
INSERT INTO pi_plan (district, school, name, student, school_year, status, version, coordinator, listed, content_hash, marked_at, state) VALUES ('released', 'F1002', 'A', 1001002, 2026, 'OPENING', 1, 'teacher@csdm.qc.ca', 'guardian1@example.org', X'686173682031', NULL, X'73746174652031');
INSERT INTO pi_plan (district, school, name, student, school_year, status, version, coordinator, listed, content_hash, marked_at, state) VALUES ('released', 'F1002', 'B', 1001002, 2025, 'OPENING', 1, 'teacher@csdm.qc.ca', 'guardian1@example.org', X'686173682031', NULL, X'73746174652031');
INSERT INTO pi_plan (district, school, name, student, school_year, status, version, coordinator, listed, content_hash, marked_at, state) VALUES ('released', 'F1003', 'A', 1001003, 2026, 'CREATED_IN_ERROR', 2, 'direction@csdm.qc.ca', 'guardian2@example.org', X'686173682032', 2, X'73746174652032');
INSERT INTO pi_plan (district, school, name, student, school_year, status, version, coordinator, listed, content_hash, marked_at, state) VALUES ('released', 'F1003', 'B', 1001003, 2025, 'OPENING', 1, 'teacher@csdm.qc.ca', 'guardian1@example.org', X'686173682031', NULL, X'73746174652031');
INSERT INTO pi_plan (district, school, name, student, school_year, status, version, coordinator, listed, content_hash, marked_at, state) VALUES ('released', 'F1004', 'A', 1001004, 2026, 'OPENING', 2, 'direction@csdm.qc.ca', 'guardian2@example.org', X'686173682032', NULL, X'73746174652032');
INSERT INTO pi_plan (district, school, name, student, school_year, status, version, coordinator, listed, content_hash, marked_at, state) VALUES ('released', 'F1004', 'B', 1001004, 2025, 'OPENING', 1, 'teacher@csdm.qc.ca', 'guardian1@example.org', X'686173682031', NULL, X'73746174652031');
INSERT INTO pi_plan (district, school, name, student, school_year, status, version, coordinator, listed, content_hash, marked_at, state) VALUES ('released', 'F1005', 'B', 1001005, 2025, 'OPENING', 1, 'teacher@csdm.qc.ca', 'guardian1@example.org', X'686173682031', NULL, X'73746174652031');
INSERT INTO pi_plan (district, school, name, student, school_year, status, version, coordinator, listed, content_hash, marked_at, state) VALUES ('released', 'F1006', 'A', 1001006, 2026, 'OPENING', 1, 'teacher@csdm.qc.ca', 'guardian1@example.org', X'686173682031', NULL, X'73746174652031');
INSERT INTO pi_plan (district, school, name, student, school_year, status, version, coordinator, listed, content_hash, marked_at, state) VALUES ('released', 'F1006', 'B', 1001006, 2025, 'OPENING', 1, 'teacher@csdm.qc.ca', 'guardian1@example.org', X'686173682031', NULL, X'73746174652031');
INSERT INTO pi_plan (district, school, name, student, school_year, status, version, coordinator, listed, content_hash, marked_at, state) VALUES ('released', 'F1007', 'A', 1001007, 2026, 'OPENING', 1, 'teacher@csdm.qc.ca', 'guardian1@example.org', X'686173682031', NULL, X'73746174652031');
INSERT INTO pi_plan (district, school, name, student, school_year, status, version, coordinator, listed, content_hash, marked_at, state) VALUES ('released', 'F1007', 'B', 1001007, 2025, 'OPENING', 1, 'teacher@csdm.qc.ca', 'guardian1@example.org', X'686173682031', NULL, X'73746174652031');
INSERT INTO pi_plan (district, school, name, student, school_year, status, version, coordinator, listed, content_hash, marked_at, state) VALUES ('released', 'F1007', 'C', 1001007, 2024, 'OPENING', 1, 'teacher@csdm.qc.ca', 'guardian1@example.org', X'686173682031', NULL, X'73746174652031');
INSERT INTO pi_plan (district, school, name, student, school_year, status, version, coordinator, listed, content_hash, marked_at, state) VALUES ('released', 'F1008', 'A', 1001008, 2026, 'OPENING', 1, 'teacher@csdm.qc.ca', 'guardian1@example.org', X'686173682031', NULL, X'73746174652031');
INSERT INTO pi_plan (district, school, name, student, school_year, status, version, coordinator, listed, content_hash, marked_at, state) VALUES ('released', 'F1008', 'B', 1001008, 2025, 'OPENING', 1, 'teacher@csdm.qc.ca', 'guardian1@example.org', X'686173682031', NULL, X'73746174652031');
INSERT INTO pi_plan (district, school, name, student, school_year, status, version, coordinator, listed, content_hash, marked_at, state) VALUES ('released', 'F1009', 'A', 1001009, 2026, 'OPENING', 1, 'teacher@csdm.qc.ca', 'guardian1@example.org', X'686173682031', NULL, X'73746174652031');
INSERT INTO pi_plan (district, school, name, student, school_year, status, version, coordinator, listed, content_hash, marked_at, state) VALUES ('released', 'F1009', 'B', 1001009, 2025, 'OPENING', 1, 'teacher@csdm.qc.ca', 'guardian1@example.org', X'686173682031', NULL, X'73746174652031');
INSERT INTO pi_plan_version (district, school, name, version, content) VALUES ('released', 'F1000', 'A', 1, X'636f6e74656e742031');
INSERT INTO pi_plan_version (district, school, name, version, content) VALUES ('released', 'F1000', 'B', 1, X'636f6e74656e742031');
INSERT INTO pi_plan_version (district, school, name, version, content) VALUES ('released', 'F1000', 'C', 1, X'636f6e74656e742031');
INSERT INTO pi_plan_version (district, school, name, version, content) VALUES ('released', 'F1001', 'A', 1, X'636f6e74656e742031');
INSERT INTO pi_plan_version (district, school, name, version, content) VALUES ('released', 'F1001', 'A', 2, X'636f6e74656e742032');
INSERT INTO pi_plan_version (district, school, name, version, content) VALUES ('released', 'F1001', 'B', 1, X'636f6e74656e742031');
INSERT INTO pi_plan_version (district, school, name, version, content) VALUES ('released', 'F1002', 'A', 1, X'636f6e74656e742031');
INSERT INTO pi_plan_version (district, school, name, version, content) VALUES ('released', 'F1002', 'B', 1, X'636f6e74656e742031');
INSERT INTO pi_plan_version (district, school, name, version, content) VALUES ('released', 'F1003', 'A', 1, X'636f6e74656e742031');
INSERT INTO pi_plan_version (district, school, name, version, content) VALUES ('released', 'F1003', 'A', 2, X'636f6e74656e742032');
INSERT INTO pi_plan_version (district, school, name, version, content) VALUES ('released', 'F1003', 'B', 1, X'636f6e74656e742031');
INSERT INTO pi_plan_version (district, school, name, version, content) VALUES ('released', 'F1004', 'A', 1, X'636f6e74656e742031');
INSERT INTO pi_plan_version (district, school, name, version, content) VALUES ('released', 'F1004', 'A', 2, X'636f6e74656e742032');
INSERT INTO pi_plan_version (district, school, name, version, content) VALUES ('released', 'F1004', 'B', 1, X'636f6e74656e742031');
INSERT INTO pi_plan_version (district, school, name, version, content) VALUES ('released', 'F1005', 'B', 1, X'636f6e74656e742031');
INSERT INTO pi_plan_version (district, school, name, version, content) VALUES ('released', 'F1006', 'A', 1, X'636f6e74656e742031');
INSERT INTO pi_plan_version (district, school, name, version, content) VALUES ('released', 'F1006', 'B', 1, X'636f6e74656e742031');
INSERT INTO pi_plan_version (district, school, name, version, content) VALUES ('released', 'F1007', 'A', 1, X'636f6e74656e742031');
INSERT INTO pi_plan_version (district, school, name, version, content) VALUES ('released', 'F1007', 'B', 1, X'636f6e74656e742031');
INSERT INTO pi_plan_version (district, school, name, version, content) VALUES ('released', 'F1007', 'C', 1, X'636f6e74656e742031');
INSERT INTO pi_plan_version (district, school, name, version, content) VALUES ('released', 'F1008', 'A', 1, X'636f6e74656e742031');
INSERT INTO pi_plan_version (district, school, name, version, content) VALUES ('released', 'F1008', 'B', 1, X'636f6e74656e742031');
INSERT INTO pi_plan_version (district, school, name, version, content) VALUES ('released', 'F1009', 'A', 1, X'636f6e74656e742031');
INSERT INTO pi_plan_version (district, school, name, version, content) VALUES ('released', 'F1009', 'B', 1, X'636f6e74656e742031');
INSERT INTO pi_plan_person (district, school, person, student, name) VALUES ('released', 'F1000', 'guardian1@example.org', 1001000, 'A');
INSERT INTO pi_plan_person (district, school, person, student, name) VALUES ('released', 'F1000', 'teacher@csdm.qc.ca', 1001000, 'A');
INSERT INTO pi_plan_person (district, school, person, student, name) VALUES ('released', 'F1000', 'guardian1@example.org', 1001000, 'B');
INSERT INTO pi_plan_person (district, school, person, student, name) VALUES ('released', 'F1000', 'teacher@csdm.qc.ca', 1001000, 'B');
INSERT INTO pi_plan_person (district, school, person, student, name) VALUES ('released', 'F1000', 'guardian1@example.org', 1001000, 'C');
INSERT INTO pi_plan_person (district, school, person, student, name) VALUES ('released', 'F1000', 'teacher@csdm.qc.ca', 1001000, 'C');
INSERT INTO pi_plan_person (district, school, person, student, name) VALUES ('released', 'F1001', 'direction@csdm.qc.ca', 1001001, 'A');
INSERT INTO pi_plan_person (district, school, person, student, name) VALUES ('released', 'F1001', 'guardian2@example.org', 1001001, 'A');
INSERT INTO pi_plan_person (district, school, person, student, name) VALUES ('released', 'F1001', 'guardian1@example.org', 1001001, 'B');
INSERT INTO pi_plan_person (district, school, person, student, name) VALUES ('released', 'F1001', 'teacher@csdm.qc.ca', 1001001, 'B');
INSERT INTO pi_plan_person (district, school, person, student, name) VALUES ('released', 'F1002', 'guardian1@example.org', 1001002, 'A');
INSERT INTO pi_plan_person (district, school, person, student, name) VALUES ('released', 'F1002', 'teacher@csdm.qc.ca', 1001002, 'A');
INSERT INTO pi_plan_person (district, school, person, student, name) VALUES ('released', 'F1002', 'guardian1@example.org', 1001002, 'B');
INSERT INTO pi_plan_person (district, school, person, student, name) VALUES ('released', 'F1002', 'teacher@csdm.qc.ca', 1001002, 'B');
INSERT INTO pi_plan_person (district, school, person, student, name) VALUES ('released', 'F1003', 'direction@csdm.qc.ca', 1001003, 'A');
INSERT INTO pi_plan_person (district, school, person, student, name) VALUES ('released', 'F1003', 'guardian2@example.org', 1001003, 'A');
INSERT INTO pi_plan_person (district, school, person, student, name) VALUES ('released', 'F1003', 'guardian1@example.org', 1001003, 'B');
INSERT INTO pi_plan_person (district, school, person, student, name) VALUES ('released', 'F1003', 'teacher@csdm.qc.ca', 1001003, 'B');
INSERT INTO pi_plan_person (district, school, person, student, name) VALUES ('released', 'F1004', 'direction@csdm.qc.ca', 1001004, 'A');
INSERT INTO pi_plan_person (district, school, person, student, name) VALUES ('released', 'F1004', 'guardian2@example.org', 1001004, 'A');
INSERT INTO pi_plan_person (district, school, person, student, name) VALUES ('released', 'F1004', 'guardian1@example.org', 1001004, 'B');
INSERT INTO pi_plan_person (district, school, person, student, name) VALUES ('released', 'F1004', 'teacher@csdm.qc.ca', 1001004, 'B');
INSERT INTO pi_plan_person (district, school, person, student, name) VALUES ('released', 'F1005', 'guardian1@example.org', 1001005, 'B');
INSERT INTO pi_plan_person (district, school, person, student, name) VALUES ('released', 'F1005', 'teacher@csdm.qc.ca', 1001005, 'B');
INSERT INTO pi_plan_person (district, school, person, student, name) VALUES ('released', 'F1006', 'guardian1@example.org', 1001006, 'A');
INSERT INTO pi_plan_person (district, school, person, student, name) VALUES ('released', 'F1006', 'teacher@csdm.qc.ca', 1001006, 'A');
INSERT INTO pi_plan_person (district, school, person, student, name) VALUES ('released', 'F1006', 'guardian1@example.org', 1001006, 'B');
INSERT INTO pi_plan_person (district, school, person, student, name) VALUES ('released', 'F1006', 'teacher@csdm.qc.ca', 1001006, 'B');
INSERT INTO pi_plan_person (district, school, person, student, name) VALUES ('released', 'F1007', 'guardian1@example.org', 1001007, 'A');
INSERT INTO pi_plan_person (district, school, person, student, name) VALUES ('released', 'F1007', 'teacher@csdm.qc.ca', 1001007, 'A');
INSERT INTO pi_plan_person (district, school, person, student, name) VALUES ('released', 'F1007', 'guardian1@example.org', 1001007, 'B');
INSERT INTO pi_plan_person (district, school, person, student, name) VALUES ('released', 'F1007', 'teacher@csdm.qc.ca', 1001007, 'B');
INSERT INTO pi_plan_person (district, school, person, student, name) VALUES ('released', 'F1007', 'guardian1@example.org', 1001007, 'C');
INSERT INTO pi_plan_person (district, school, person, student, name) VALUES ('released', 'F1007', 'teacher@csdm.qc.ca', 1001007, 'C');
INSERT INTO pi_plan_person (district, school, person, student, name) VALUES ('released', 'F1008', 'guardian1@example.org', 1001008, 'A');
INSERT INTO pi_plan_person (district, school, person, student, name) VALUES ('released', 'F1008', 'teacher@csdm.qc.ca', 1001008, 'A');
INSERT INTO pi_plan_person (district, school, person, student, name) VALUES ('released', 'F1008', 'guardian1@example.org', 1001008, 'B');
INSERT INTO pi_plan_person (district, school, person, student, name) VALUES ('released', 'F1008', 'teacher@csdm.qc.ca', 1001008, 'B');
INSERT INTO pi_plan_person (district, school, person, student, name) VALUES ('released', 'F1009', 'guardian1@example.org', 1001009, 'A');
INSERT INTO pi_plan_person (district, school, person, student, name) VALUES ('released', 'F1009', 'teacher@csdm.qc.ca', 1001009, 'A');
INSERT INTO pi_plan_person (district, school, person, student, name) VALUES ('released', 'F1009', 'guardian1@example.org', 1001009, 'B');
INSERT INTO pi_plan_person (district, school, person, student, name) VALUES ('released', 'F1009', 'teacher@csdm.qc.ca', 1001009, 'B');
INSERT INTO pi_signature (district, school, name, version, signatory, place, place_within, payload) VALUES ('released', 'F1000', 'A', 1, 'signatory 1', 1, 0, X'7369676e6564');
INSERT INTO pi_signature (district, school, name, version, signatory, place, place_within, payload) VALUES ('released', 'F1001', 'A', 1, 'signatory 1', 1, 0, X'7369676e6564');
INSERT INTO pi_signature (district, school, name, version, signatory, place, place_within, payload) VALUES ('released', 'F1002', 'A', 1, 'signatory 1', 1, 0, X'7369676e6564');
INSERT INTO pi_signature (district, school, name, version, signatory, place, place_within, payload) VALUES ('released', 'F1002', 'B', 1, 'signatory 2', 2, 0, X'7369676e6564');
INSERT INTO pi_signature (district, school, name, version, signatory, place, place_within, payload) VALUES ('released', 'F1003', 'A', 1, 'signatory 1', 1, 0, X'7369676e6564');
INSERT INTO pi_signature (district, school, name, version, signatory, place, place_within, payload) VALUES ('released', 'F1004', 'A', 1, 'signatory 1', 1, 0, X'7369676e6564');
INSERT INTO pi_signature (district, school, name, version, signatory, place, place_within, payload) VALUES ('released', 'F1006', 'A', 1, 'signatory 1', 1, 0, X'7369676e6564');
INSERT INTO pi_signature (district, school, name, version, signatory, place, place_within, payload) VALUES ('released', 'F1007', 'A', 1, 'signatory 1', 1, 0, X'7369676e6564');
INSERT INTO pi_signature (district, school, name, version, signatory, place, place_within, payload) VALUES ('released', 'F1007', 'B', 1, 'signatory 2', 2, 0, X'7369676e6564');
INSERT INTO pi_signature (district, school, name, version, signatory, place, place_within, payload) VALUES ('released', 'F1007', 'C', 1, 'signatory 1', 1, 0, X'7369676e6564');
INSERT INTO pi_signature (district, school, name, version, signatory, place, place_within, payload) VALUES ('released', 'F1008', 'A', 1, 'signatory 1', 1, 0, X'7369676e6564');
INSERT INTO pi_signature (district, school, name, version, signatory, place, place_within, payload) VALUES ('released', 'F1009', 'A', 1, 'signatory 1', 1, 0, X'7369676e6564');
INSERT INTO pi_student_plan (district, school, student, school_year, plan_school, plan_name) VALUES ('released', '~40', 1001000, 2024, 'F1000', 'C');
INSERT INTO pi_student_plan (district, school, student, school_year, plan_school, plan_name) VALUES ('released', '~40', 1001000, 2025, 'F1000', 'B');
INSERT INTO pi_student_plan (district, school, student, school_year, plan_school, plan_name) VALUES ('released', '~40', 1001000, 2026, 'F1000', 'A');
INSERT INTO pi_student_plan (district, school, student, school_year, plan_school, plan_name) VALUES ('released', '~41', 1001001, 2025, 'F1001', 'B');
INSERT INTO pi_student_plan (district, school, student, school_year, plan_school, plan_name) VALUES ('released', '~41', 1001001, 2026, 'F1001', 'A');
INSERT INTO pi_student_plan (district, school, student, school_year, plan_school, plan_name) VALUES ('released', '~42', 1001002, 2025, 'F1002', 'B');
INSERT INTO pi_student_plan (district, school, student, school_year, plan_school, plan_name) VALUES ('released', '~42', 1001002, 2026, 'F1002', 'A');
INSERT INTO pi_student_plan (district, school, student, school_year, plan_school, plan_name) VALUES ('released', '~43', 1001003, 2025, 'F1003', 'B');
INSERT INTO pi_student_plan (district, school, student, school_year, plan_school, plan_name) VALUES ('released', '~43', 1001003, 2026, 'F1003', 'A');
INSERT INTO pi_student_plan (district, school, student, school_year, plan_school, plan_name) VALUES ('released', '~44', 1001004, 2025, 'F1004', 'B');
INSERT INTO pi_student_plan (district, school, student, school_year, plan_school, plan_name) VALUES ('released', '~44', 1001004, 2026, 'F1004', 'A');
INSERT INTO pi_student_plan (district, school, student, school_year, plan_school, plan_name) VALUES ('released', '~45', 1001005, 2025, 'F1005', 'B');
INSERT INTO pi_student_plan (district, school, student, school_year, plan_school, plan_name) VALUES ('released', '~46', 1001006, 2025, 'F1006', 'B');
INSERT INTO pi_student_plan (district, school, student, school_year, plan_school, plan_name) VALUES ('released', '~46', 1001006, 2026, 'F1006', 'A');
INSERT INTO pi_student_plan (district, school, student, school_year, plan_school, plan_name) VALUES ('released', '~47', 1001007, 2024, 'F1007', 'C');
INSERT INTO pi_student_plan (district, school, student, school_year, plan_school, plan_name) VALUES ('released', '~47', 1001007, 2025, 'F1007', 'B');
INSERT INTO pi_student_plan (district, school, student, school_year, plan_school, plan_name) VALUES ('released', '~47', 1001007, 2026, 'F1007', 'A');
INSERT INTO pi_student_plan (district, school, student, school_year, plan_school, plan_name) VALUES ('released', '~48', 1001008, 2025, 'F1008', 'B');
INSERT INTO pi_student_plan (district, school, student, school_year, plan_school, plan_name) VALUES ('released', '~48', 1001008, 2026, 'F1008', 'A');
INSERT INTO pi_student_plan (district, school, student, school_year, plan_school, plan_name) VALUES ('released', '~49', 1001009, 2025, 'F1009', 'B');
INSERT INTO pi_student_plan (district, school, student, school_year, plan_school, plan_name) VALUES ('released', '~49', 1001009, 2026, 'F1009', 'A');
INSERT INTO pi_year_claim (district, school, student, school_year, plan_school, plan_name) VALUES ('released', '~40', 1001000, 2024, 'F1000', 'C');
INSERT INTO pi_year_claim (district, school, student, school_year, plan_school, plan_name) VALUES ('released', '~40', 1001000, 2025, 'F1000', 'B');
INSERT INTO pi_year_claim (district, school, student, school_year, plan_school, plan_name) VALUES ('released', '~40', 1001000, 2026, 'F1000', 'A');
INSERT INTO pi_year_claim (district, school, student, school_year, plan_school, plan_name) VALUES ('released', '~41', 1001001, 2025, 'F1001', 'B');
INSERT INTO pi_year_claim (district, school, student, school_year, plan_school, plan_name) VALUES ('released', '~41', 1001001, 2026, 'F1001', 'A');
INSERT INTO pi_year_claim (district, school, student, school_year, plan_school, plan_name) VALUES ('released', '~42', 1001002, 2025, 'F1002', 'B');
INSERT INTO pi_year_claim (district, school, student, school_year, plan_school, plan_name) VALUES ('released', '~42', 1001002, 2026, 'F1002', 'A');
INSERT INTO pi_year_claim (district, school, student, school_year, plan_school, plan_name) VALUES ('released', '~43', 1001003, 2025, 'F1003', 'B');
INSERT INTO pi_year_claim (district, school, student, school_year, plan_school, plan_name) VALUES ('released', '~44', 1001004, 2025, 'F1004', 'B');
INSERT INTO pi_year_claim (district, school, student, school_year, plan_school, plan_name) VALUES ('released', '~44', 1001004, 2026, 'F1004', 'A');
INSERT INTO pi_year_claim (district, school, student, school_year, plan_school, plan_name) VALUES ('released', '~45', 1001005, 2025, 'F1005', 'B');
INSERT INTO pi_year_claim (district, school, student, school_year, plan_school, plan_name) VALUES ('released', '~46', 1001006, 2025, 'F1006', 'B');
INSERT INTO pi_year_claim (district, school, student, school_year, plan_school, plan_name) VALUES ('released', '~46', 1001006, 2026, 'F1006', 'A');
INSERT INTO pi_year_claim (district, school, student, school_year, plan_school, plan_name) VALUES ('released', '~47', 1001007, 2024, 'F1007', 'C');
INSERT INTO pi_year_claim (district, school, student, school_year, plan_school, plan_name) VALUES ('released', '~47', 1001007, 2025, 'F1007', 'B');
INSERT INTO pi_year_claim (district, school, student, school_year, plan_school, plan_name) VALUES ('released', '~47', 1001007, 2026, 'F1007', 'A');
INSERT INTO pi_year_claim (district, school, student, school_year, plan_school, plan_name) VALUES ('released', '~48', 1001008, 2025, 'F1008', 'B');
INSERT INTO pi_year_claim (district, school, student, school_year, plan_school, plan_name) VALUES ('released', '~48', 1001008, 2026, 'F1008', 'A');
INSERT INTO pi_year_claim (district, school, student, school_year, plan_school, plan_name) VALUES ('released', '~49', 1001009, 2025, 'F1009', 'B');
INSERT INTO pi_year_claim (district, school, student, school_year, plan_school, plan_name) VALUES ('released', '~49', 1001009, 2026, 'F1009', 'A');
INSERT INTO pi_tombstone (district, school, name, school_year, marked_by, purged_by, at_millis) VALUES ('released', 'F1005', 'A', 2026, 'teacher@csdm.qc.ca', 'direction@csdm.qc.ca', 1790000002000);
INSERT INTO pi_batch (district, school, commit_key, chain_school, chain, place) VALUES ('released', 'F1000', 'key of F1000', 'F1000', 'C', 1);
INSERT INTO pi_batch (district, school, commit_key, chain_school, chain, place) VALUES ('released', 'F1001', 'key of F1001', 'F1001', 'A', 2);
INSERT INTO pi_batch (district, school, commit_key, chain_school, chain, place) VALUES ('released', 'F1002', 'key of F1002', 'F1002', 'B', 2);
INSERT INTO pi_batch (district, school, commit_key, chain_school, chain, place) VALUES ('released', 'F1003', 'key of F1003', 'F1003', 'A', 2);
INSERT INTO pi_batch (district, school, commit_key, chain_school, chain, place) VALUES ('released', 'F1004', 'key of F1004', 'F1004', 'A', 2);
INSERT INTO pi_batch (district, school, commit_key, chain_school, chain, place) VALUES ('released', 'F1005', 'key of F1005', 'F1005', 'A', 2);
INSERT INTO pi_batch (district, school, commit_key, chain_school, chain, place) VALUES ('released', 'F1006', 'key of F1006', 'F1006', '~door', 1);
INSERT INTO pi_batch (district, school, commit_key, chain_school, chain, place) VALUES ('released', 'F1007', 'key of F1007', 'F1007', 'B', 2);
INSERT INTO pi_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) VALUES (1, '1', 'plans', 'SQL', 'V1__plans.sql', -1672289716, 'root', '2026-11-25 09:38:33', 1356, TRUE);
