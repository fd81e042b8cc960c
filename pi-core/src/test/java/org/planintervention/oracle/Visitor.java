package org.planintervention.oracle;

import java.util.ArrayList;
import java.util.List;
import org.planintervention.oracle.Employment.Work;
import org.planintervention.spi.identity.Entry;

/**
 * Who asks, apart from their place on the plan.
 *
 * @param door the door that they came in by
 * @param address what sort of address they have
 * @param namedIt whether the policy names that address as one of IT services
 * @param employment what the staff tables say of the address
 * @param guardian what the school management system says of the address
 * @param account whether the address holds a parents' account
 * @param pupil which student they are, by the students' door
 */
record Visitor(
    Entry door,
    AddressKind address,
    boolean namedIt,
    Employment employment,
    GuardianKind guardian,
    boolean account,
    Pupil pupil) {

  /** What sort of address. */
  enum AddressKind {
    OF_DISTRICT,
    FOREIGN,
    /** The district's domain, followed by another. */
    LOOK_ALIKE,
    /** One more label before the district's domain. */
    SUBDOMAIN,
    NONE
  }

  /** For whom an address answers. */
  enum GuardianKind {
    OF_NOBODY(false, false, false),
    OF_ANOTHER_STUDENT(true, false, true),
    WITHOUT_AUTHORITY(true, true, false),
    WITH_AUTHORITY(true, true, true);

    final boolean known;
    final boolean ofTheStudent;
    final boolean authority;

    GuardianKind(boolean known, boolean ofTheStudent, boolean authority) {
      this.known = known;
      this.ofTheStudent = ofTheStudent;
      this.authority = authority;
    }
  }

  /** Which student. */
  enum Pupil {
    NO_STUDENT,
    OF_THE_PLAN,
    ANOTHER
  }

  static final List<Visitor> ALL = all();

  private static List<Visitor> all() {
    List<Visitor> all = new ArrayList<>();
    for (Employment employment : Employment.all()) {
      all.add(staff(AddressKind.OF_DISTRICT, employment));
    }
    Employment direction = Employment.current(Work.DIRECTION);
    Employment teacher = Employment.current(Work.TEACHER);
    for (AddressKind address :
        List.of(AddressKind.FOREIGN, AddressKind.LOOK_ALIKE, AddressKind.SUBDOMAIN)) {
      all.add(staff(address, direction));
    }
    all.add(staff(AddressKind.FOREIGN, Employment.NOBODY));
    all.add(staff(AddressKind.FOREIGN, teacher));
    all.add(staff(AddressKind.FOREIGN, direction.andTeacher()));
    all.add(staff(AddressKind.NONE, Employment.NOBODY));
    all.add(staff(AddressKind.OF_DISTRICT, direction).named());
    all.add(staff(AddressKind.OF_DISTRICT, Employment.NOBODY).named());
    all.add(
        staff(AddressKind.OF_DISTRICT, Employment.NOBODY).of(GuardianKind.WITH_AUTHORITY, true));
    all.add(staff(AddressKind.OF_DISTRICT, teacher).of(GuardianKind.WITH_AUTHORITY, true));
    all.add(by(Entry.IT, AddressKind.OF_DISTRICT, Employment.NOBODY).named());
    all.add(by(Entry.IT, AddressKind.OF_DISTRICT, Employment.NOBODY));
    all.add(by(Entry.IT, AddressKind.FOREIGN, Employment.NOBODY).named());
    all.add(by(Entry.IT, AddressKind.FOREIGN, Employment.NOBODY));
    all.add(by(Entry.IT, AddressKind.NONE, Employment.NOBODY));
    for (Employment employment : List.of(direction, teacher, direction.elsewhere())) {
      all.add(by(Entry.IT, AddressKind.OF_DISTRICT, employment));
    }
    for (boolean account : List.of(true, false)) {
      for (GuardianKind guardian : GuardianKind.values()) {
        all.add(
            by(Entry.PARENT_PORTAL, AddressKind.FOREIGN, Employment.NOBODY).of(guardian, account));
        all.add(by(Entry.MOZAIK, AddressKind.FOREIGN, Employment.NOBODY).of(guardian, account));
        if (guardian.known) {
          all.add(by(Entry.IT, AddressKind.FOREIGN, Employment.NOBODY).of(guardian, account));
        }
      }
    }
    for (Entry door : List.of(Entry.PARENT_PORTAL, Entry.MOZAIK)) {
      all.add(by(door, AddressKind.NONE, Employment.NOBODY));
      all.add(by(door, AddressKind.OF_DISTRICT, direction).of(GuardianKind.WITH_AUTHORITY, true));
      all.add(by(door, AddressKind.OF_DISTRICT, teacher).of(GuardianKind.WITHOUT_AUTHORITY, true));
      all.add(by(door, AddressKind.OF_DISTRICT, direction).of(GuardianKind.OF_NOBODY, false));
    }
    all.add(student(Pupil.OF_THE_PLAN));
    all.add(student(Pupil.ANOTHER));
    return List.copyOf(all);
  }

  static Visitor staff(AddressKind address, Employment employment) {
    return by(Entry.STAFF, address, employment);
  }

  static Visitor by(Entry door, AddressKind address, Employment employment) {
    return new Visitor(
        door, address, false, employment, GuardianKind.OF_NOBODY, false, Pupil.NO_STUDENT);
  }

  static Visitor student(Pupil pupil) {
    return new Visitor(
        Entry.STUDENT,
        AddressKind.NONE,
        false,
        Employment.NOBODY,
        GuardianKind.OF_NOBODY,
        false,
        pupil);
  }

  Visitor named() {
    return new Visitor(door, address, true, employment, guardian, account, pupil);
  }

  Visitor of(GuardianKind kind, boolean holdsAccount) {
    return new Visitor(door, address, namedIt, employment, kind, holdsAccount, pupil);
  }

  /** Whether plans can name them at all: by address, or by number. */
  boolean nameable() {
    return address != AddressKind.NONE || pupil != Pupil.NO_STUDENT;
  }
}
