package org.planintervention.text;

import com.google.common.base.Enums;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.planintervention.decision.Diagnosis;
import org.planintervention.plan.ConsentGround;
import org.planintervention.plan.PlanStatus;
import org.planintervention.report.Column;
import org.planintervention.report.DataKind;
import org.planintervention.report.Figure;
import org.planintervention.report.Reading;
import org.planintervention.report.ReportHead;
import org.planintervention.report.ReportRow;
import org.planintervention.report.ReportSink;
import org.planintervention.report.ReportTable;
import org.planintervention.report.Result;
import org.planintervention.report.Section;
import org.planintervention.report.Standing;
import org.planintervention.spi.identity.Entry;

/**
 * Tells a report in lines that people read: what it is, then table by table, each row with the
 * names of its columns. Cells that are absent are left out. Characters that would steer a terminal
 * or begin a line are written out ({@link VisibleText}).
 */
public final class ReportText implements ReportSink {
  private final Texts texts;
  private final String colon;
  private final Consumer<String> lines;
  private @Nullable ReportTable table;

  /**
   * Tells in a language.
   *
   * @param lines takes the lines; they hold what the report holds, personal data too
   */
  public ReportText(Language language, Consumer<String> lines) {
    this.texts = Texts.in(language);
    this.colon = language == Language.FRENCH ? "\u00A0: " : ": ";
    this.lines = Objects.requireNonNull(lines, "lines");
  }

  @Override
  public void begin(ReportHead head) {
    lines.accept(texts.report(head.kind()));
    head.about().map(VisibleText::of).ifPresent(lines);
    lines.accept(head.at() + " (" + VisibleText.of(head.policy()) + ")");
  }

  @Override
  public void row(ReportRow row) {
    if (row.table() != table) {
      table = row.table();
      lines.accept("");
      lines.accept(texts.table(row.table()));
    }
    StringBuilder line = new StringBuilder();
    for (Column column : row.table().columns()) {
      Optional<String> cell = row.cell(column.name());
      if (cell.isPresent()) {
        line.append(line.isEmpty() ? "- " : "; ");
        line.append(texts.column(column))
            .append(colon)
            .append(VisibleText.of(told(column, cell.get())));
      }
    }
    lines.accept(line.toString());
  }

  @Override
  public void end() {
    lines.accept("");
    lines.accept(texts.endOfReport());
  }

  /** A code in the words for it; anything else, an unknown code too, as it is. */
  private String told(Column column, String cell) {
    return switch (column.name()) {
      case "action" -> texts.action(cell);
      case "status" -> Enums.getIfPresent(PlanStatus.class, cell).transform(texts::status).or(cell);
      case "ground" ->
          Enums.getIfPresent(ConsentGround.class, cell).transform(texts::ground).or(cell);
      case "section" -> Enums.getIfPresent(Section.class, cell).transform(texts::section).or(cell);
      case "as" -> Enums.getIfPresent(Standing.class, cell).transform(texts::standing).or(cell);
      case "reads" -> Enums.getIfPresent(Reading.class, cell).transform(texts::reading).or(cell);
      case "outcome" -> Enums.getIfPresent(Result.class, cell).transform(texts::result).or(cell);
      case "kind" -> Enums.getIfPresent(DataKind.class, cell).transform(texts::data).or(cell);
      case "figure" -> Enums.getIfPresent(Figure.class, cell).transform(texts::reported).or(cell);
      case "door" -> Enums.getIfPresent(Entry.class, cell).transform(texts::door).or(cell);
      default -> column.type() == Column.Type.TRUTH ? yesOrNo(cell) : cell;
    };
  }

  private String yesOrNo(String cell) {
    return texts.answer(Boolean.parseBoolean(cell) ? Diagnosis.Answer.YES : Diagnosis.Answer.NO);
  }
}
