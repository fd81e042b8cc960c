package org.planintervention.text;

/** The languages that users read. */
public enum Language {
  FRENCH,
  ENGLISH
}
