package org.planintervention.samples.schoolyear.reading;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The files of a district, in the order in which they are reported. */
enum DistrictFile {
  /** The schools. */
  SCHOOLS("gpi-ecoles.csv", "Code", "Nom", "Ordre"),
  /** The staff tables of all schools. */
  STAFF(
      "gpi-intervenants.csv",
      "École",
      "Matricule",
      "Nom",
      "Prénom",
      "Catégorie d'emploi",
      "Fonction",
      "Courriel",
      "Début",
      "Fin"),
  /** The students. */
  STUDENTS(
      "gpi-eleves.csv",
      "Fiche",
      "Code permanent",
      "Nom",
      "Prénom",
      "Naissance",
      "École",
      "Niveau",
      "Départ",
      "Motif"),
  /** Those who answer for a student. */
  GUARDIANS(
      "gpi-repondants.csv", "Fiche", "Lien", "Nom", "Prénom", "Courriel", "Autorité parentale"),
  /** The parents' accounts. */
  ACCOUNTS("mozaik-comptes.csv", "Courriel"),
  /** The plans of earlier years: JSON Lines, no columns. */
  ARCHIVE("plans-archives.jsonl");

  private final String fileName;
  private final List<String> columns;

  DistrictFile(String fileName, String... columns) {
    this.fileName = fileName;
    this.columns = List.of(columns);
  }

  /** All file names, as a sentence lists them. */
  static String names() {
    return Arrays.stream(values()).map(DistrictFile::fileName).collect(Collectors.joining(", "));
  }

  String fileName() {
    return fileName;
  }

  /** The columns in their order; empty for the archive. */
  List<String> columns() {
    return columns;
  }
}
