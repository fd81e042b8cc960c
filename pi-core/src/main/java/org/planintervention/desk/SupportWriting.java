package org.planintervention.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.planintervention.decision.Diagnosis;
import org.planintervention.policy.DistrictPolicy;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.Guardian;
import org.planintervention.spi.facts.StudentNames;
import org.planintervention.spi.outside.SupportRequest;
import org.planintervention.text.Language;
import org.planintervention.text.Texts;

/**
 * Writes support requests in the words that the desks behind them ask for, which are French (H-5).
 */
final class SupportWriting {
  private static final Texts TEXTS = Texts.in(Language.FRENCH);

  private final HostSystems host;
  private final DistrictPolicy policy;

  SupportWriting(HostSystems host, DistrictPolicy policy) {
    this.host = host;
    this.policy = policy;
  }

  /** The five lines of Q10, in its order and words; empty when the registry knows no names. */
  Optional<SupportRequest> forParent(Guardian guardian) {
    return host.students()
        .namesOf(guardian.student())
        .map(
            names ->
                new SupportRequest(policy.parentSupport().value(), fiveLines(guardian, names)));
  }

  private static String fiveLines(Guardian guardian, StudentNames names) {
    EmailAddress address = guardian.address().orElseThrow();
    return String.join(
        "\n",
        "Nom de l’école\u00a0: " + names.schoolName(),
        "Numéro de fiche de l’élève\u00a0: " + guardian.student().text(),
        "Nom et prénom de l’élève\u00a0: " + names.studentName(),
        "Nom et prénom du parent qui éprouve de la difficulté à se connecter\u00a0: "
            + names.guardianNames().getOrDefault(address, ""),
        "Courriel du parent qui est inscrit dans le GPI de l’école\u00a0: " + address.value());
  }

  /** What was checked and found, for the desk that helps staff. */
  SupportRequest forStaff(String typed, List<Diagnosis.Check> checks) {
    Texts french = Texts.in(Language.FRENCH);
    String found =
        checks.stream()
            .map(check -> french.question(check.question()) + " " + french.answer(check.answer()))
            .collect(Collectors.joining("\n"));
    return new SupportRequest(
        policy.staffSupport(),
        "Je n’arrive pas à me connecter à la plateforme ou à avoir accès aux PI de mon école.\n"
            + "Courriel utilisé\u00a0: "
            + typed
            + "\nVérifications faites\u00a0:\n"
            + found);
  }
}
