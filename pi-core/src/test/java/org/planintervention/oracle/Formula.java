package org.planintervention.oracle;

import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.ToLongFunction;

/** What a condition asks, written with atoms. */
sealed interface Formula {

  /** Adds the atoms that it is written with. */
  void collect(Set<Atom> atoms);

  /**
   * The same over a mask of atoms.
   *
   * @param bit the bit of an atom
   */
  LongPredicate over(ToLongFunction<Atom> bit);

  /** The same with another atom in the place of one. */
  Formula with(String says, Atom other);

  static Formula is(Atom atom) {
    return new Is(atom);
  }

  static Formula not(Formula formula) {
    return new Not(formula);
  }

  static Formula all(Formula... parts) {
    return new All(List.of(parts));
  }

  static Formula any(Formula... parts) {
    return new Any(List.of(parts));
  }

  /** Both, or neither. */
  static Formula same(Formula one, Formula other) {
    return any(all(one, other), all(not(one), not(other)));
  }

  /** That what follows holds where the first does. */
  static Formula given(Formula that, Formula then) {
    return any(not(that), then);
  }

  /** What nothing meets. */
  static Formula never() {
    return any();
  }

  record Is(Atom atom) implements Formula {
    @Override
    public void collect(Set<Atom> atoms) {
      atoms.add(atom);
    }

    @Override
    public Formula with(String says, Atom other) {
      return atom.says().equals(says) ? new Is(other) : this;
    }

    @Override
    public LongPredicate over(ToLongFunction<Atom> bit) {
      long mask = bit.applyAsLong(atom);
      return held -> (held & mask) != 0;
    }
  }

  record Not(Formula formula) implements Formula {
    @Override
    public void collect(Set<Atom> atoms) {
      formula.collect(atoms);
    }

    @Override
    public Formula with(String says, Atom other) {
      return new Not(formula.with(says, other));
    }

    @Override
    public LongPredicate over(ToLongFunction<Atom> bit) {
      return formula.over(bit).negate();
    }
  }

  record All(List<Formula> parts) implements Formula {
    @Override
    public void collect(Set<Atom> atoms) {
      parts.forEach(part -> part.collect(atoms));
    }

    @Override
    public Formula with(String says, Atom other) {
      return new All(parts.stream().map(part -> part.with(says, other)).toList());
    }

    @Override
    public LongPredicate over(ToLongFunction<Atom> bit) {
      LongPredicate[] compiled =
          parts.stream().map(part -> part.over(bit)).toArray(LongPredicate[]::new);
      return held -> {
        for (LongPredicate part : compiled) {
          if (!part.test(held)) {
            return false;
          }
        }
        return true;
      };
    }
  }

  record Any(List<Formula> parts) implements Formula {
    @Override
    public void collect(Set<Atom> atoms) {
      parts.forEach(part -> part.collect(atoms));
    }

    @Override
    public Formula with(String says, Atom other) {
      return new Any(parts.stream().map(part -> part.with(says, other)).toList());
    }

    @Override
    public LongPredicate over(ToLongFunction<Atom> bit) {
      LongPredicate[] compiled =
          parts.stream().map(part -> part.over(bit)).toArray(LongPredicate[]::new);
      return held -> {
        for (LongPredicate part : compiled) {
          if (part.test(held)) {
            return true;
          }
        }
        return false;
      };
    }
  }
}
