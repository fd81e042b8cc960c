package org.planintervention.desk;

import java.util.Optional;
import org.planintervention.spi.outside.CheckpointSource;
import org.planintervention.spi.store.ChainHead;

/** The heads of a checkpoint, walked along with what is stored. */
final class CheckpointHeads implements AutoCloseable {
  private final Optional<CheckpointSource.Heads> source;
  private Optional<ChainHead> next;

  CheckpointHeads(Optional<CheckpointSource.Heads> source) {
    this.source = source;
    this.next = following();
  }

  /** Goes on to a school, or to where it would stand. */
  void goTo(String school) {
    while (school().isPresent() && school().get().compareTo(school) < 0) {
      next = following();
    }
  }

  /** Goes on behind a school. */
  void goBehind(String school) {
    while (school().isPresent() && school().get().compareTo(school) <= 0) {
      next = following();
    }
  }

  /** The school of the next head. */
  Optional<String> school() {
    return next.map(head -> head.chain().school().value());
  }

  /** The name of the next head of a school. */
  Optional<String> name(String school) {
    return next.filter(head -> head.chain().school().value().equals(school))
        .map(head -> head.chain().name());
  }

  /** The next head if it is of that chain. */
  Optional<ChainHead> of(String school, String name) {
    Optional<ChainHead> head = next.filter(one -> name(school).equals(Optional.of(name)));
    if (head.isPresent()) {
      next = following();
    }
    return head;
  }

  /** The head of a chain, looked for from here on. */
  Optional<ChainHead> find(String school, String name) {
    goTo(school);
    while (name(school).filter(one -> one.compareTo(name) < 0).isPresent()) {
      next = following();
    }
    return of(school, name);
  }

  @Override
  public void close() {
    source.ifPresent(CheckpointSource.Heads::close);
  }

  private Optional<ChainHead> following() {
    return source.filter(CheckpointSource.Heads::hasNext).map(CheckpointSource.Heads::next);
  }
}
