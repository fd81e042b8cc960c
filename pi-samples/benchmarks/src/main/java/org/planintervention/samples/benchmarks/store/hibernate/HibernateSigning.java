package org.planintervention.samples.benchmarks.store.hibernate;

import java.util.List;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.planintervention.canonical.CanonicalForm;
import org.planintervention.spi.store.Bytes;
import org.planintervention.spi.store.Change;
import org.planintervention.spi.store.SignatureRow;
import org.planintervention.spi.store.TrailRow;

/**
 * Signs by Hibernate, one session and transaction a plan: it loads the plan, its content and the
 * signatures on the version, looks whether the person signed before, compares the content with its
 * hash, and keeps signature and trail row. What the rows say was made beforehand, so that it is
 * spared salts, seals and payloads.
 */
public final class HibernateSigning implements AutoCloseable {
  private static final String DISTRICT = "district";

  private final SessionFactory sessions;

  /** Signs in the tables that start with {@code orm_}. */
  public HibernateSigning(DataSource source) {
    Configuration configuration = new Configuration();
    for (Class<?> entity :
        List.of(
            KeptChain.class,
            KeptPlan.class,
            KeptVersion.class,
            KeptPerson.class,
            KeptSignature.class,
            KeptTrail.class)) {
      configuration.addAnnotatedClass(entity);
    }
    configuration.getProperties().put("hibernate.connection.datasource", source);
    configuration.setProperty("hibernate.jdbc.batch_size", "50");
    configuration.setProperty("hibernate.order_inserts", "true");
    this.sessions = configuration.buildSessionFactory();
  }

  /** Signs every plan of the commits. */
  public void play(List<List<Change>> commits) {
    for (List<Change> commit : commits) {
      for (Change change : commit) {
        sign((Change.Put) change);
      }
    }
  }

  private void sign(Change.Put put) {
    try (Session session = sessions.openSession()) {
      session.beginTransaction();
      sign(session, put);
      session.getTransaction().commit();
    }
  }

  private static void sign(Session session, Change.Put put) {
    String school = put.plan().id().school().value();
    String name = put.plan().id().name();
    SignatureRow given = put.signatures().get(0);
    KeptPlan plan = session.find(KeptPlan.class, new OfPlan(DISTRICT, school, name));
    KeptVersion version =
        session.find(KeptVersion.class, new KeptVersion.Key(DISTRICT, school, name, plan.version));
    List<KeptSignature> before =
        session
            .createSelectionQuery(
                "from KeptSignature s where s.key.district = :district and s.key.school = :school"
                    + " and s.key.name = :name and s.key.version = :version",
                KeptSignature.class)
            .setParameter("district", DISTRICT)
            .setParameter("school", school)
            .setParameter("name", name)
            .setParameter("version", plan.version)
            .getResultList();
    boolean again = before.stream().anyMatch(one -> one.key.signatory().equals(given.signatory()));
    boolean same = CanonicalForm.hash(Bytes.of(version.content)).hex().equals(hex(plan));
    if (again || !same || !plan.status.equals("READY_TO_SIGN")) {
      throw new IllegalStateException("the plan cannot be signed");
    }
    TrailRow row = put.trail();
    KeptChain chain = session.find(KeptChain.class, plan.key);
    chain.hash = row.hash().toArray();
    plan.state = put.plan().state().toArray();
    session.persist(signature(school, name, given, row.number()));
    session.persist(trail(school, name, row));
  }

  private static String hex(KeptPlan plan) {
    return Bytes.of(plan.contentHash).hex();
  }

  private static KeptSignature signature(
      String school, String name, SignatureRow given, long place) {
    KeptSignature signature = new KeptSignature();
    signature.key =
        new KeptSignature.Key(DISTRICT, school, name, given.version(), given.signatory());
    signature.place = place;
    signature.payload = given.payload().toArray();
    return signature;
  }

  private static KeptTrail trail(String school, String name, TrailRow row) {
    KeptTrail trail = new KeptTrail();
    trail.key = new KeptTrail.Key(DISTRICT, school, name, row.number());
    trail.at = row.at().toEpochMilli();
    trail.kind = row.kind();
    trail.actor = row.actor().orElseThrow();
    trail.student = row.student().orElseThrow().value();
    trail.salt = row.salt().map(Bytes::toArray).orElseThrow();
    trail.payload = row.payload().map(Bytes::toArray).orElseThrow();
    trail.commitment = row.commitment().toArray();
    trail.hash = row.hash().toArray();
    return trail;
  }

  @Override
  public void close() {
    sessions.close();
  }
}
