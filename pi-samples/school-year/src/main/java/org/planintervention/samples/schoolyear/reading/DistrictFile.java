package org.planintervention.samples.schoolyear.reading;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of a district, in the order in which they are reported. */
enum DistrictFile {
  /** The schools. */
  SCHOOLS("gpi-ecoles.csv", List.of("Code", "Nom", "Ordre"), List.of()),
  /** The staff tables of all schools. */
  STAFF(
      "gpi-intervenants.csv",
      List.of(
          "École",
          "Matricule",
          "Nom",
          "Prénom",
          "Catégorie d'emploi",
          "Fonction",
          "Courriel",
          "Début",
          "Fin"),
      List.of()),
  /** The students. */
  STUDENTS(
      "gpi-eleves.csv",
      List.of(
          "Fiche",
          "Code permanent",
          "Nom",
          "Prénom",
          "Naissance",
          "École",
          "Niveau",
          "Départ",
          "Motif"),
      List.of("Prochaine école")),
  /** Those who answer for a student. */
  GUARDIANS(
      "gpi-repondants.csv",
      List.of("Fiche", "Lien", "Nom", "Prénom", "Courriel", "Autorité parentale"),
      List.of("Répondant", "Situation", "Langue")),
  /** The parents' accounts. */
  ACCOUNTS("mozaik-comptes.csv", List.of("Courriel"), List.of()),
  /** The plans of earlier years: JSON Lines, no columns. */
  ARCHIVE("plans-archives.jsonl", List.of(), List.of());

  private final String fileName;
  private final List<String> columns;
  private final List<String> optional;

  DistrictFile(String fileName, List<String> columns, List<String> optional) {
    this.fileName = fileName;
    this.columns = columns;
    this.optional = optional;
  }

  /** All file names, as a sentence lists them. */
  static String names() {
    return Arrays.stream(values()).map(DistrictFile::fileName).collect(Collectors.joining(", "));
  }

  String fileName() {
    return fileName;
  }

  /** The required columns, in the order in which GPI exports them; empty for the archive. */
  List<String> columns() {
    return columns;
  }

  /** The required columns, then the optional ones. */
  Stream<String> allColumns() {
    return Stream.concat(columns.stream(), optional.stream());
  }
}
