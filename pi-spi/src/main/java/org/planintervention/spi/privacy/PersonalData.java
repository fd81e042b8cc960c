package org.planintervention.spi.privacy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a component of a record says of a natural person (T-2). {@code docs/personal-data.md} is
 * printed from these marks.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface PersonalData {
  /** The level; of a value with parts, the highest of theirs. */
  DataLevel value();
}
