package org.planintervention.samples.operations;

import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.planintervention.desk.Batch;

/** How far a long command got: on the standard error stream of a terminal, otherwise nowhere. */
final class Progress implements AutoCloseable {
  private static final int UNKNOWN = -1;

  private final Optional<ProgressBar> bar;

  private Progress(Optional<ProgressBar> bar) {
    this.bar = bar;
  }

  static Progress of(Session session, CommonOptions common, String name) {
    if (common.json() || !session.surroundings().terminal()) {
      return new Progress(Optional.empty());
    }
    return new Progress(
        Optional.of(
            new ProgressBarBuilder()
                .setTaskName(session.words().say(name))
                .setInitialMax(UNKNOWN)
                .setStyle(ProgressBarStyle.ASCII)
                .clearDisplayOnFinish()
                .build()));
  }

  /** Where nobody knows how many there are. */
  Batch.Progress countingUp() {
    return (done, all) -> {
      bar.ifPresent(one -> one.stepTo(done));
      return true;
    };
  }

  /** Where the end is known. */
  Batch.Progress towards() {
    return (done, all) -> {
      bar.ifPresent(one -> one.maxHint(all).stepTo(done));
      return true;
    };
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
