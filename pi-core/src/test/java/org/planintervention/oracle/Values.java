package org.planintervention.oracle;

/** The values that the sides of a situation take, where a few words are enough. */
final class Values {
  private Values() {}

  /** What day it is. */
  enum Day {
    ORDINARY,
    LAST_OF_SCHOOL_YEAR,
    FIRST_OF_SCHOOL_YEAR
  }

  /** Who leads the plan. */
  enum Coordinator {
    SOMEBODY_ELSE,
    ACTOR,
    TARGET
  }

  /** Whether the plan is stored and not purged. */
  enum There {
    YES,
    NO
  }

  /** The stored answer to the opening situations. */
  enum Opening {
    ONE_SITUATION,
    ALL_SITUATIONS,
    UNANSWERED,
    NO_SITUATION,
    DOES_NOT_MEET
  }

  /** Who signed which version. */
  enum Signed {
    NOBODY,
    ACTOR,
    SOMEBODY_ELSE,
    ACTOR_EARLIER,
    TARGET,
    TARGET_EARLIER
  }

  /** The goals of the plan, and how many have a means. */
  enum Goals {
    ONE_WITH_MEANS(1),
    NONE(0),
    ONE_WITHOUT_MEANS(0),
    SECOND_WITH_MEANS(1),
    TWO_WITH_MEANS(2);

    final int withMeans;

    Goals(int withMeans) {
      this.withMeans = withMeans;
    }
  }

  /** On which day the student leaves the district: gone from that day on. */
  enum Left {
    NEVER(false),
    TODAY(true),
    YESTERDAY(true),
    TOMORROW(false);

    final boolean gone;

    Left(boolean gone) {
      this.gone = gone;
    }
  }

  /** The student's age, about the age from which students read and sign. */
  enum Age {
    REACHES_IT_TODAY(true),
    REACHES_IT_TOMORROW(false),
    YEARS_ABOVE(true);

    final boolean enough;

    Age(boolean enough) {
      this.enough = enough;
    }
  }

  /** The answer handed in. */
  enum Answer {
    ONE_SITUATION(true),
    ALL_SITUATIONS(true),
    DOES_NOT_MEET(true),
    NO_SITUATION(false);

    final boolean complete;

    Answer(boolean complete) {
      this.complete = complete;
    }
  }

  /** The version on which a save was made. */
  enum Base {
    PRESENT,
    OLDER,
    NEWER
  }

  /** The content handed in. */
  enum Content {
    PLAIN(true),
    TEXT_AS_LONG_AS_MAY_BE(true),
    LIST_AS_LONG_AS_MAY_BE(true),
    GOALS_AS_MANY_AS_MAY_BE(true),
    TEXT_TOO_LONG(false),
    LIST_TOO_LONG(false),
    GOALS_TOO_MANY(false),
    CONTROL_CHARACTER(false);

    final boolean inBounds;

    Content(boolean inBounds) {
      this.inBounds = inBounds;
    }
  }

  /** The ground on which somebody signs for somebody. */
  enum Ground {
    VOICE,
    PAPER_FORM,
    PRESENT_AT_MEETING,
    OTHER,
    NOT_GIVEN
  }

  /** The day of consent. */
  enum ConsentDay {
    TODAY(true, true),
    YESTERDAY(true, true),
    TOMORROW(true, false),
    NOT_GIVEN(false, true);

    final boolean given;
    final boolean notInFuture;

    ConsentDay(boolean given, boolean notInFuture) {
      this.given = given;
      this.notInFuture = notInFuture;
    }
  }

  /** A text handed in. */
  enum Text {
    TOLD(true, true),
    EMPTY(false, true),
    BLANK(false, true),
    LINES_AND_TABS(true, true),
    AS_LONG_AS_MAY_BE(true, true),
    TOO_LONG(true, false),
    NULL_CHARACTER(true, false),
    CARRIAGE_RETURN(true, false),
    DELETE(true, false),
    NEXT_LINE(true, false),
    LONE_SURROGATE(true, false);

    final boolean says;
    final boolean inBounds;

    Text(boolean says, boolean inBounds) {
      this.says = says;
      this.inBounds = inBounds;
    }
  }
}
