package org.planintervention.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Iterators;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.identity.Person;

@DisplayName("H-2 of many colleagues one of each standing")
class OneOfEachStandingTest {
  private final List<Standing> seen = new ArrayList<>();

  @Test
  @DisplayName("one of each is asked about, in the order of the staff table")
  void oneOfEachIsAsked() {
    assertThat(
            asked(
                of(
                    Standing.SERVES,
                    Standing.SERVES,
                    Standing.NONE,
                    Standing.SERVES,
                    Standing.DIRECTION)))
        .containsExactly(Standing.SERVES, Standing.NONE, Standing.DIRECTION);
  }

  @Test
  @DisplayName("who has a standing that is not among them is nobody")
  void missingStandings() {
    assertThat(asked(of(Standing.SERVES, Standing.SERVES))).containsExactly(Standing.SERVES);
    assertThat(asked(of())).isEmpty();
  }

  @Test
  @DisplayName("nobody is looked at once one of each is known")
  void nobodyMoreOnceAllAreMet() {
    OneOfEachStanding examples =
        of(Standing.NONE, Standing.SERVES, Standing.DIRECTION, Standing.NONE);
    assertThat(asked(examples)).hasSize(3);
    assertThat(asked(examples)).hasSize(3);
    assertThat(seen).containsExactly(Standing.NONE, Standing.SERVES, Standing.DIRECTION);
  }

  @Test
  @DisplayName("nobody is looked at once something does not hold for one")
  void nobodyMoreOnceItDoesNotHold() {
    OneOfEachStanding examples = of(Standing.NONE, Standing.SERVES, Standing.DIRECTION);
    assertThat(examples.allAre(one -> one.standing() == Standing.NONE)).isFalse();
    assertThat(seen).containsExactly(Standing.NONE, Standing.SERVES);
    assertThat(asked(examples)).hasSize(3);
  }

  private OneOfEachStanding of(Standing... colleagues) {
    return new OneOfEachStanding(wanted -> lookingAt(wanted, colleagues));
  }

  private Iterator<Named> lookingAt(Predicate<Standing> wanted, Standing... colleagues) {
    Iterator<Standing> all = Arrays.stream(colleagues).peek(seen::add).iterator();
    return Iterators.transform(
        Iterators.filter(all, wanted::test),
        standing ->
            new Named(
                Person.of(new EmailAddress("qui@csdm.qc.ca")), standing, false, false, false));
  }

  private static List<Standing> asked(OneOfEachStanding examples) {
    List<Standing> asked = new ArrayList<>();
    assertThat(examples.allAre(one -> asked.add(one.standing()))).isTrue();
    return asked;
  }
}
