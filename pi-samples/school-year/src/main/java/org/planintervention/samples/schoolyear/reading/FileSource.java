package org.planintervention.samples.schoolyear.reading;

import java.io.IOException;
import java.io.InputStream;

/** Where the files of a district are; each can be opened more than once. */
interface FileSource {
  InputStream open(DistrictFile file) throws IOException;
}
