package org.planintervention.json;

import static org.planintervention.spi.privacy.DataLevel.NONE;

import org.jspecify.annotations.Nullable;
import org.planintervention.spi.privacy.PersonalData;

/**
 * A place in a document, written out as a JSON pointer only when a finding needs it.
 *
 * @param parent the place that it is in; null at the root
 * @param segment its name or number there
 */
record JsonPlace(
    @PersonalData(NONE) @Nullable JsonPlace parent, @PersonalData(NONE) Object segment) {
  static final JsonPlace ROOT = new JsonPlace(null, "");

  JsonPlace field(String name) {
    return new JsonPlace(this, name);
  }

  JsonPlace element(int index) {
    return new JsonPlace(this, index);
  }

  String pointer() {
    return parent == null
        ? ""
        : parent.pointer() + "/" + segment.toString().replace("~", "~0").replace("/", "~1");
  }
}
