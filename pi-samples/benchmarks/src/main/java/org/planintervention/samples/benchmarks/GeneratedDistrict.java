package org.planintervention.samples.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * Writes the files of a district that nobody lives in, in the form in which host systems export
 * them: as many students as plans, each with one archived plan of one of the three years before.
 */
final class GeneratedDistrict {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String LINE = "\r\n";
  private static final int PLANS_A_SCHOOL = 130;
  private static final int FIRST_STUDENT = 1_200_000;
  private static final int FIRST_YEAR = 2023;
  private static final int YEARS = 3;
  private static final int TEACHERS = 20;
  private static final int TEXT_WORDS = 40;
  private static final String[] WORDS = {
    "communiquer", "ses", "besoins", "avec", "aide", "résoudre", "un", "problème", "écrit",
    "maintenir", "son", "attention", "organiser", "le", "matériel", "gérer", "la", "frustration",
    "décoder", "des", "mots", "nouveaux", "élève", "à", "l'école"
  };

  private final Path folder;
  private final int plans;
  private final SplittableRandom random;

  GeneratedDistrict(Path folder, int plans, long seed) {
    this.folder = folder;
    this.plans = plans;
    this.random = new SplittableRandom(seed);
  }

  void write() throws IOException {
    Files.createDirectories(folder);
    schools();
    staff();
    students();
    guardians();
    archive();
  }

  private int schoolCount() {
    return Math.max(1, plans / PLANS_A_SCHOOL);
  }

  private String school(int student) {
    return String.format("%03d", student % schoolCount());
  }

  private void schools() throws IOException {
    try (PrintWriter out = csv("gpi-ecoles.csv", "Code;Nom;Ordre")) {
      for (int i = 0; i < schoolCount(); i++) {
        out.print(school(i) + ";École " + i + ";Primaire" + LINE);
      }
    }
  }

  private void staff() throws IOException {
    String header = "École;Matricule;Nom;Prénom;Catégorie d'emploi;Fonction;Courriel;Début;Fin";
    try (PrintWriter out = csv("gpi-intervenants.csv", header)) {
      for (int i = 0; i < schoolCount(); i++) {
        row(out, i, 0, "Direction;Directeur");
        row(out, i, 1, "Direction;Directrice adjointe");
        row(out, i, 2, "Professionnel;Psychologue");
        row(out, i, 3, "Soutien;Secrétaire d'école");
        for (int teacher = 0; teacher < TEACHERS; teacher++) {
          row(out, i, 4 + teacher, "Enseignant;Enseignant titulaire");
        }
      }
    }
  }

  private void row(PrintWriter out, int school, int place, String work) {
    out.print(
        school(school)
            + ";"
            + (40_000 + school * 100 + place)
            + ";Nom;Prénom;"
            + work
            + ";"
            + member(school, place)
            + ";2021-08-25;"
            + LINE);
  }

  private static String member(int school, int place) {
    return "p" + place + ".e" + school + "@csdm.qc.ca";
  }

  private void students() throws IOException {
    String header = "Fiche;Code permanent;Nom;Prénom;Naissance;École;Niveau;Départ;Motif";
    try (PrintWriter out = csv("gpi-eleves.csv", header)) {
      for (int i = 0; i < plans; i++) {
        out.print(
            (FIRST_STUDENT + i)
                + ";NOMP10101401;Nom;Prénom;2014-10-10;"
                + school(i)
                + ";1;;"
                + LINE);
      }
    }
  }

  private void guardians() throws IOException {
    try (PrintWriter out =
            csv("gpi-repondants.csv", "Fiche;Lien;Nom;Prénom;Courriel;Autorité parentale");
        PrintWriter accounts = csv("mozaik-comptes.csv", "Courriel")) {
      for (int i = 0; i < plans; i++) {
        out.print((FIRST_STUDENT + i) + ";Mère;Nom;Prénom;" + guardian(i) + ";O" + LINE);
        accounts.print(guardian(i) + LINE);
      }
    }
  }

  private static String guardian(int student) {
    return "r" + student + "@famille.example";
  }

  private void archive() throws IOException {
    try (PrintWriter out =
        new PrintWriter(
            Files.newBufferedWriter(
                folder.resolve("plans-archives.jsonl"), StandardCharsets.UTF_8))) {
      for (int i = 0; i < plans; i++) {
        out.print(line(i) + "\n");
      }
    }
  }

  private String line(int student) {
    int school = student % schoolCount();
    int year = FIRST_YEAR + student % YEARS;
    return "{\"fiche\":"
        + (FIRST_STUDENT + student)
        + ",\"ecole\":\""
        + school(student)
        + "\",\"annee\":\""
        + year
        + "-"
        + (year + 1)
        + "\",\"statut\":\"PI prêt à être signé\",\"situations\":[\"MOBILISATION_CONCERTEE\"],"
        + "\"coordonnateur\":\""
        + member(school, 4 + student % TEACHERS)
        + "\",\"collaborateurs\":[\""
        + member(school, 2)
        + "\",\""
        + guardian(student)
        + "\"],\"contenu\":{\"forces\":[\""
        + text()
        + "\"],\"besoins\":[\""
        + text()
        + "\"],\"objectifs\":["
        + goal()
        + ","
        + goal()
        + "],\"rencontre\":\""
        + year
        + "-10-08\",\"remarques\":\""
        + text()
        + "\"},\"signatures\":[{\"signataire\":\""
        + member(school, 0)
        + "\",\"qualite\":\"Direction\",\"date\":\""
        + year
        + "-11-05\"}]}";
  }

  private String goal() {
    return "{\"besoin\":\""
        + text()
        + "\",\"objectif\":\""
        + text()
        + "\",\"moyens\":[\""
        + text()
        + "\"],\"responsables\":[\"TES\"],\"echeance\":\"2025-06-15\",\"evaluation\":\"\"}";
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < TEXT_WORDS; i++) {
      text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
    }
    return text.toString();
  }

  private PrintWriter csv(String name, String header) throws IOException {
    PrintWriter out = new PrintWriter(Files.newBufferedWriter(folder.resolve(name), WINDOWS));
    out.print(header + LINE);
    return out;
  }
}
