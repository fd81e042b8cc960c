-- Checkpoints of the trail, in a database that is kept apart from the plans. Hashes are hexadecimal digits, so that these
-- statements are the same everywhere. Rows are only added.

CREATE TABLE ${prefix}checkpoint (
  district VARCHAR(32) NOT NULL,
  checkpoint_number BIGINT NOT NULL,
  at_millis BIGINT NOT NULL,
  chains BIGINT NOT NULL,
  trail_rows BIGINT NOT NULL,
  root VARCHAR(64) NOT NULL,
  root_before VARCHAR(64) NOT NULL,
  seal_algorithm VARCHAR(40),
  seal_key VARCHAR(200),
  seal_value VARCHAR(2000),
  PRIMARY KEY (district, checkpoint_number)
);

CREATE TABLE ${prefix}checkpoint_head (
  district VARCHAR(32) NOT NULL,
  checkpoint_number BIGINT NOT NULL,
  place BIGINT NOT NULL,
  school VARCHAR(16) NOT NULL,
  chain VARCHAR(64) NOT NULL,
  chain_length BIGINT NOT NULL,
  head_hash VARCHAR(64) NOT NULL,
  PRIMARY KEY (district, checkpoint_number, place)
);
