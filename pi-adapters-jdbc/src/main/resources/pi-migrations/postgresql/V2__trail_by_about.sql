-- Of the rows of a trail only those of a door name a plan that was asked for: no other has an entry.

DROP INDEX ${prefix}trail_by_about;
CREATE INDEX ${prefix}trail_by_about ON ${prefix}trail (district, school, about_school, about_name, chain, place)
  WHERE about_name IS NOT NULL;
