package org.planintervention.samples.operations;

import org.planintervention.spi.facts.EmailAddress;
import org.planintervention.spi.facts.SchoolCode;
import org.planintervention.spi.facts.StudentNumber;
import org.planintervention.spi.store.PlanId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads identifiers as they are typed. */
final class Typed {
  private Typed() {}

  /** A school's code. */
  static final class OfSchool implements ITypeConverter<SchoolCode> {
    @Override
    public SchoolCode convert(String typed) {
      if (!SchoolCode.fits(typed)) {
        throw new TypeConversionException("no school code");
      }
      return new SchoolCode(typed);
    }
  }

  /** A student's number. */
  static final class OfStudent implements ITypeConverter<StudentNumber> {
    @Override
    public StudentNumber convert(String typed) {
      return StudentNumber.read(typed)
          .orElseThrow(() -> new TypeConversionException("no student number"));
    }
  }

  /** An address. */
  static final class OfAddress implements ITypeConverter<EmailAddress> {
    @Override
    public EmailAddress convert(String typed) {
      return EmailAddress.read(typed)
          .usable()
          .orElseThrow(() -> new TypeConversionException("no usable address"));
    }
  }

  /** A plan's identifier: school, slash, name. */
  static final class OfPlan implements ITypeConverter<PlanId> {
    @Override
    public PlanId convert(String typed) {
      int slash = typed.indexOf('/');
      String school = typed.substring(0, Math.max(slash, 0));
      String name = typed.substring(slash + 1);
      if (!SchoolCode.fits(school) || !PlanId.fits(name)) {
        throw new TypeConversionException("no plan's identifier");
      }
      return new PlanId(new SchoolCode(school), name);
    }
  }
}
