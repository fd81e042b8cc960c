package org.planintervention.secrecy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.planintervention.spi.store.PlanId;
import org.planintervention.spi.store.PlanStore;

/**
 * Asks everything in two worlds that differ in a secret, side by side, and compares what could be
 * noticed. After a difference both worlds are set up anew, so that one leak hides no other.
 */
final class Secrecy {
  private static final Pattern STUDENT = Pattern.compile("StudentNumber\\([0-9]+ \\)");
  private static final Pattern SCHOOL = Pattern.compile("SchoolCode\\([0-9-]+ \\)");
  private static final Pattern PLAN_ID =
      Pattern.compile("PlanId\\(SchoolCode\\([0-9-]+ \\) [0-9a-z-]+ \\)");

  private final Supplier<PlanStore> stores;
  private final Planted planted;
  private final Map<PlanId, List<Question>> questions = new HashMap<>();
  private final List<Leak> leaks = new ArrayList<>();
  private int comparisons;
  private int known;

  /**
   * Nothing asked yet.
   *
   * @param stores makes an empty store for each world
   * @param planted the leak that is put into both worlds
   */
  Secrecy(Supplier<PlanStore> stores, Planted planted) {
    this.stores = stores;
    this.planted = planted;
  }

  /** What of an answer could be noticed. */
  enum Aspect {
    ANSWER,
    QUESTIONS,
    ROWS,
    /** Something of a plan of which only the existence may be known. */
    MENTION
  }

  /**
   * A difference that somebody could notice who may not.
   *
   * @param secret what it tells
   * @param viewer to whom
   * @param question by what question
   * @param aspect by what of the answer
   * @param difference the two sides
   */
  record Leak(Secret secret, Viewer viewer, Question question, Aspect aspect, String difference) {
    /** By what kind of question: the method, and the action if it is about one. */
    String place() {
      return question.method()
          + question.action().map(action -> " " + action.name()).orElse("")
          + " "
          + aspect;
    }

    /** The question and its two answers. */
    String text() {
      return question.method() + question.label() + aspect + difference;
    }
  }

  List<Leak> leaks() {
    return leaks;
  }

  int comparisons() {
    return comparisons;
  }

  /** How many questions were not compared because the answer may tell the secret. */
  int known() {
    return known;
  }

  Secrecy compare(Secret secret, Viewer viewer) {
    Pair pair = new Pair(secret);
    for (Question question :
        questions.computeIfAbsent(secret.plan(), plan -> new Questions(plan).all())) {
      if (secret.user().isPresent() && !question.isKeyed()) {
        continue;
      }
      switch (Knowledge.of(viewer, secret, question)) {
        case EVERYTHING -> known++;
        case THAT_THERE_IS_ONE -> {
          known++;
          mentions(secret, viewer, question);
        }
        case NO_ANSWER -> pair.compare(viewer, question, true);
        case NOTHING -> pair.compare(viewer, question, false);
      }
    }
    return this;
  }

  /** That there is a plan may be told: its name, its people and its words may not. */
  private void mentions(Secret secret, Viewer viewer, Question question) {
    comparisons++;
    String answer = secret.worldWith(stores, planted).ask(viewer, question).answer();
    for (String part :
        List.of(
            secret.plan().name(),
            Viewer.COORDINATOR.address().value(),
            Viewer.COLLABORATOR.address().value(),
            Viewer.PRINCIPAL.address().value(),
            Viewer.MOTHER.address().value(),
            World.SECRET_WORDS)) {
      boolean own = viewer.actor().address().filter(one -> one.value().equals(part)).isPresent();
      if (!own && answer.contains(part)) {
        leaks.add(new Leak(secret, viewer, question, Aspect.MENTION, part + " in " + answer));
        return;
      }
    }
  }

  /** The two worlds. */
  private final class Pair {
    private final Secret secret;
    private World without;
    private World with;

    Pair(Secret secret) {
      this.secret = secret;
      this.without = secret.worldWithout(stores, planted);
      this.with = secret.worldWith(stores, planted);
    }

    void compare(Viewer viewer, Question question, boolean answerAlone) {
      comparisons++;
      World.Seen one = without.ask(viewer, question);
      World.Seen other = with.ask(viewer, question);
      List<Leak> found = new ArrayList<>();
      differs(Aspect.ANSWER, viewer, question, one.answer(), other.answer()).ifPresent(found::add);
      if (!answerAlone) {
        differs(Aspect.QUESTIONS, viewer, question, asked(one), asked(other)).ifPresent(found::add);
        differs(Aspect.ROWS, viewer, question, rows(one), rows(other)).ifPresent(found::add);
      }
      leaks.addAll(found);
      if (found.stream().anyMatch(leak -> leak.aspect() != Aspect.QUESTIONS)) {
        without = secret.worldWithout(stores, planted);
        with = secret.worldWith(stores, planted);
      }
    }

    private Optional<Leak> differs(
        Aspect aspect, Viewer viewer, Question question, String one, String other) {
      return one.equals(other)
          ? Optional.empty()
          : Optional.of(
              new Leak(secret, viewer, question, aspect, "without: " + one + "\nwith: " + other));
    }

    private String asked(World.Seen seen) {
      return Rendering.lines(seen.asked().stream().map(this::upToIdentifiers).toList());
    }

    /**
     * In the place of the student of a plan that is not there, somebody else may be asked about.
     */
    private String upToIdentifiers(String question) {
      String identified =
          PLAN_ID
              .matcher(STUDENT.matcher(question).replaceAll("StudentNumber"))
              .replaceAll("PlanId");
      return secret == Secret.STUDENT_IS_KNOWN
          ? identified.substring(0, identified.indexOf('['))
          : identified;
    }

    /** Of a student whom the registry does not know, a refusal stands at the district's door. */
    private String rows(World.Seen seen) {
      String rows = Rendering.lines(seen.rows());
      return secret == Secret.STUDENT_IS_KNOWN
          ? SCHOOL.matcher(rows).replaceAll("SchoolCode")
          : rows;
    }
  }
}
