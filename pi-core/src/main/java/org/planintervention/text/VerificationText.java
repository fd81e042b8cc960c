package org.planintervention.text;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.planintervention.trail.Finding;
import org.planintervention.trail.VerificationReport;
import org.planintervention.trail.VerificationReport.Figure;

/**
 * A verification's report as lines that people read: figures, what the report says of itself, then
 * kind by kind what was found, what to do, and every place. No personal data.
 */
public final class VerificationText {
  private VerificationText() {}

  /** The lines, in a language. */
  public static List<String> lines(VerificationReport report, Language language) {
    Texts texts = Texts.in(language);
    String colon = language == Language.FRENCH ? "\u00A0: " : ": ";
    ImmutableList.Builder<String> lines = ImmutableList.builder();
    lines.add(texts.figure(Figure.PLANS) + colon + report.plans());
    lines.add(texts.figure(Figure.ROWS) + colon + report.rows());
    lines.add(texts.figure(Figure.FINDINGS) + colon + report.found());
    report
        .checkpoint()
        .ifPresent(one -> lines.add(texts.figure(Figure.CHECKPOINT) + colon + one.number()));
    report.notes().forEach(note -> lines.add(texts.note(note)));
    report
        .counts()
        .forEach(
            (kind, count) -> {
              lines.add("");
              lines.add(kind + " (" + count + ")");
              lines.add(texts.finding(kind));
              lines.add(texts.remedy(kind));
              report.findings().stream()
                  .filter(finding -> finding.kind() == kind)
                  .forEach(finding -> lines.add("  " + place(finding)));
            });
    return lines.build();
  }

  private static String place(Finding finding) {
    StringBuilder place = new StringBuilder(finding.chain().toString());
    finding.row().ifPresent(row -> place.append(" #").append(row));
    finding.detail().ifPresent(detail -> place.append(" [").append(detail).append(']'));
    return VisibleText.of(place.toString());
  }
}
