package org.planintervention.samples.schoolyear.reading;

import java.util.Map;
import java.util.Set;
import org.planintervention.plan.OpeningSituation;
import org.planintervention.plan.PlanStatus;

/** The words of the earlier platform, and what they are here. */
final class ArchiveWords {
  /** The keys of a line and of its parts. */
  static final Set<String> KEYS =
      Set.of(
          "fiche",
          "ecole",
          "annee",
          "statut",
          "situations",
          "coordonnateur",
          "collaborateurs",
          "contenu",
          "signatures",
          "forces",
          "besoins",
          "objectifs",
          "rencontre",
          "remarques",
          "besoin",
          "objectif",
          "moyens",
          "responsables",
          "echeance",
          "evaluation",
          "signataire",
          "qualite",
          "date",
          "pourAutrui",
          "motif");

  static final Map<String, PlanStatus> STATUSES =
      Map.of(
          "Ouverture du PI", PlanStatus.OPENING,
          "PI prêt à être signé", PlanStatus.READY_TO_SIGN,
          "PI en cours de révision", PlanStatus.IN_REVISION,
          "PI créé par erreur", PlanStatus.CREATED_IN_ERROR,
          "PI fermé", PlanStatus.CLOSED);

  static final Map<String, OpeningSituation> SITUATIONS =
      Map.of(
          "MOBILISATION_CONCERTEE", OpeningSituation.CONCERTED_ACTION,
          "RESSOURCES_OU_ADAPTATIONS", OpeningSituation.SPECIALISED_RESOURCES,
          "CHEMINEMENT_OU_SANCTION", OpeningSituation.PATHWAY_DECISIONS);

  private static final Map<String, String> CAPACITIES =
      Map.of(
          "Direction", "DIRECTION",
          "Coordonnateur", "COORDINATOR",
          "Coordonnatrice", "COORDINATOR",
          "Père", "GUARDIAN",
          "Mère", "GUARDIAN",
          "Tuteur", "GUARDIAN",
          "Tutrice", "GUARDIAN",
          "Élève", "STUDENT");

  static final String PAPER_FORM = "Formulaire papier signé";

  private ArchiveWords() {}

  /** In what capacity somebody signed; a word that is not known stays as it is. */
  static String capacity(String word) {
    return CAPACITIES.getOrDefault(word, word);
  }
}
