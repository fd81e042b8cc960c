package org.planintervention.samples.schoolyear.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planintervention.samples.schoolyear.reading.ReadFile;

/** What happened in a school year, as it is written to the report file. */
@JsonPropertyOrder({"today", "year", "data", "enter", "steps", "plans", "verify", "faq", "timing"})
public final class YearReport {
  private final String today;
  private final String year;
  private final Data data;
  private final List<Entering> enter = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final List<Object> plans = new ArrayList<>();
  private final List<Faq> faq = new ArrayList<>();
  private Verified verify = new Verified(0, 0, List.of());
  private double seconds;

  YearReport(String today, String year, Data data) {
    this.today = today;
    this.year = year;
    this.data = data;
  }

  /**
   * The files that were read.
   *
   * @param files file by file
   */
  public record Data(List<ReadFile> files) {}

  /**
   * Somebody who tried to enter.
   *
   * @param address the address, as typed when it is unusable
   * @param entry the door
   * @param verdict {@code GRANTED} or {@code REFUSED}
   * @param rules the rules by which it was refused
   * @param schools the schools offered
   */
  public record Entering(
      String address, String entry, String verdict, List<String> rules, List<String> schools) {}

  /**
   * An action that was asked for.
   *
   * @param step the step of the story
   * @param action the action
   * @param actor who asked
   * @param student whose plan it is about
   * @param year the school year of the plan it is about
   * @param person the person that the action names, if it names one
   * @param verdict {@code GRANTED}, {@code REFUSED} or {@code CONFLICT}
   * @param rules the rules by which it was refused
   */
  public record Step(
      int step,
      String action,
      String actor,
      String student,
      String year,
      @Nullable String person,
      String verdict,
      List<String> rules) {}

  /**
   * A plan of the store at the end.
   *
   * @param student whose it is
   * @param school the school whose it is
   * @param year its school year
   * @param status its status
   * @param opening the situations; null: unanswered; {@code DOES_NOT_MEET}
   * @param version its present version
   * @param coordinator who leads it
   * @param listed who is listed
   * @param signed who signed the present version in person
   * @param signedFor for whom somebody else signed it, and who
   * @param source the year of the plan that it was duplicated from
   * @param purged false
   */
  public record PlanAtEnd(
      String student,
      String school,
      String year,
      String status,
      @Nullable Object opening,
      int version,
      String coordinator,
      List<String> listed,
      List<String> signed,
      Map<String, String> signedFor,
      @Nullable String source,
      boolean purged) {}

  /**
   * What stays of a purged plan.
   *
   * @param student null: a tombstone knows none
   * @param school the school
   * @param year the school year
   * @param purged true
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record PurgedPlan(@Nullable String student, String school, String year, boolean purged) {}

  /**
   * What the verification found.
   *
   * @param plans how many plans were verified
   * @param rows how many rows of the trail were checked
   * @param findings what was found
   */
  public record Verified(long plans, long rows, List<Found> findings) {}

  /**
   * One thing that the verification found.
   *
   * @param kind what
   * @param place the chain, and the row where there is one
   */
  public record Found(String kind, String place) {}

  /**
   * A question of the help page.
   *
   * @param question its number
   * @param shown whether what happened answers it
   * @param by the step or query that answered it
   */
  public record Faq(int question, boolean shown, String by) {}

  /**
   * How long it took.
   *
   * @param seconds in seconds
   */
  public record Timing(double seconds) {}

  /** The day that was today. */
  public String getToday() {
    return today;
  }

  /** The school year of that day. */
  public String getYear() {
    return year;
  }

  /** The files. */
  public Data getData() {
    return data;
  }

  /** Who tried to enter. */
  public List<Entering> getEnter() {
    return enter;
  }

  /** What was asked for, in order. */
  public List<Step> getSteps() {
    return steps;
  }

  /** The plans at the end. */
  public List<Object> getPlans() {
    return plans;
  }

  /** What the verification found. */
  public Verified getVerify() {
    return verify;
  }

  /** The sixteen questions. */
  public List<Faq> getFaq() {
    return faq;
  }

  /** How long it took. */
  public Timing getTiming() {
    return new Timing(seconds);
  }

  void verified(Verified found) {
    verify = found;
  }

  void took(double time) {
    seconds = time;
  }
}
