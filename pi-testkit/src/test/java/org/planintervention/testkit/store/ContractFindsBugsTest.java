package org.planintervention.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

class ContractFindsBugsTest {
  private static final int TESTS_OF_THE_CORE = 411;

  @Test
  @DisplayName("a store that is not broken passes, and every test of the core runs on it")
  void aStoreThatIsNotBroken() {
    Events tests = run(BrokenStores.NotBroken.class);
    assertThat(tests.failed().count()).isZero();
    assertThat(tests.skipped().count()).isZero();
    assertThat(tests.succeeded().count()).isEqualTo(TESTS_OF_THE_CORE);
  }

  @Test
  @DisplayName("a store that keeps nothing on a full disk passes")
  void aStoreThatKeepsNothingOnAFullDisk() {
    Events tests = run(BrokenStores.KeepsNothingOnAFullDisk.class);
    assertThat(tests.failed().count()).isZero();
    assertThat(tests.succeeded().count()).isGreaterThan(TESTS_OF_THE_CORE);
  }

  @ParameterizedTest(name = "{0} breaks {1}, and is found")
  @MethodSource("bugs")
  void aBugIsFound(Class<?> broken, Clause clause) {
    Set<String> failures =
        run(broken).failed().stream()
            .map(event -> event.getRequiredPayload(TestExecutionResult.class))
            .flatMap(result -> result.getThrowable().stream())
            .map(Throwable::getMessage)
            .collect(Collectors.toSet());
    assertThat(failures)
        .as("failures, each quoting the clause that is broken")
        .isNotEmpty()
        .anySatisfy(
            message ->
                assertThat(message).startsWith(clause.id() + " is broken: " + clause.text()));
  }

  static Stream<Arguments> bugs() {
    return Stream.of(
        Arguments.of(BrokenStores.CommitsChangeByChange.class, Clause.ST_11),
        Arguments.of(BrokenStores.IgnoresHeads.class, Clause.ST_12),
        Arguments.of(BrokenStores.ChecksKeysBeforeTheTransaction.class, Clause.ST_18),
        Arguments.of(BrokenStores.TakesWhatIsNotFree.class, Clause.ST_21),
        Arguments.of(BrokenStores.ReleasesNoClaim.class, Clause.ST_22),
        Arguments.of(BrokenStores.ForgetsKeys.class, Clause.ST_30),
        Arguments.of(BrokenStores.UsesUpKeysOfFailedCommits.class, Clause.ST_31),
        Arguments.of(BrokenStores.ComparesFingerprints.class, Clause.ST_32),
        Arguments.of(BrokenStores.ForgetsWhatAKeyWasUsedFor.class, Clause.ST_33),
        Arguments.of(BrokenStores.FreesKeysAtAPurge.class, Clause.ST_34),
        Arguments.of(BrokenStores.AnswersDoublesTwice.class, Clause.ST_40),
        Arguments.of(BrokenStores.KeepsTheLastContentOnly.class, Clause.ST_42),
        Arguments.of(BrokenStores.SortsSignatures.class, Clause.ST_43),
        Arguments.of(BrokenStores.ReadsInTwoMoments.class, Clause.ST_46),
        Arguments.of(BrokenStores.TakesAnyLimit.class, Clause.ST_50),
        Arguments.of(BrokenStores.PagesByOffset.class, Clause.ST_52),
        Arguments.of(BrokenStores.OrdersWithoutCase.class, Clause.ST_53),
        Arguments.of(BrokenStores.CountsSignaturesOfEveryVersion.class, Clause.ST_54),
        Arguments.of(BrokenStores.PurgeKeepsSalts.class, Clause.ST_60),
        Arguments.of(BrokenStores.RemembersContents.class, Clause.ST_60),
        Arguments.of(BrokenStores.PurgesAStudentNotAPlan.class, Clause.ST_63),
        Arguments.of(BrokenStores.PurgeLeavesTheDoor.class, Clause.ST_65),
        Arguments.of(BrokenStores.PurgeBelievesItsList.class, Clause.ST_66),
        Arguments.of(BrokenStores.KeepsContentsAsText.class, Clause.ST_70),
        Arguments.of(BrokenStores.TakesEmptyForAbsent.class, Clause.ST_72),
        Arguments.of(BrokenStores.KeepsLocalTimes.class, Clause.ST_74),
        Arguments.of(BrokenStores.HidesSignaturesFromEvidence.class, Clause.ST_91),
        Arguments.of(BrokenStores.PagesEvidenceByName.class, Clause.ST_92),
        Arguments.of(BrokenStores.KeepsPurgedContentsAsEvidence.class, Clause.ST_93),
        Arguments.of(BrokenStores.KeepsHalfOnAFullDisk.class, Clause.ST_94),
        Arguments.of(BrokenStores.TellsStaleOnAFullDisk.class, Clause.ST_94),
        Arguments.of(BrokenStores.UsesUpKeysOnAFullDisk.class, Clause.ST_95),
        Arguments.of(BrokenStores.HidesThatItMayOnlyBeRead.class, Clause.ST_96));
  }

  private static Events run(Class<?> contract) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(contract))
        .execute()
        .testEvents();
  }
}
