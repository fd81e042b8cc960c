package org.planintervention.samples.benchmarks.rules;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.StatelessKieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.internal.utils.KieHelper;
import org.planintervention.decision.Decision;

/** The same conditions as Drools rules, compiled to its executable model beforehand. */
final class SignByDrools {
  private final DistrictRoles roles;
  private final StatelessKieSession stateless;
  private final KieSession kept;

  SignByDrools(DistrictRoles roles) {
    this.roles = roles;
    KieBase base =
        new KieHelper()
            .addContent(rules(), "org/planintervention/samples/benchmarks/rules/sign.drl")
            .build(ExecutableModelProject.class);
    this.stateless = base.newStatelessKieSession();
    this.kept = base.newKieSession();
  }

  /** A session for each question, as its guide has it for decisions that stand alone. */
  Decision judge(Asked asked) {
    Question question = new Question(roles, asked);
    stateless.execute(question);
    return question.decision();
  }

  /** One session for all questions, emptied after each: as fast as it gets. */
  Decision judgeInKeptSession(Asked asked) {
    Question question = new Question(roles, asked);
    FactHandle handle = kept.insert(question);
    kept.fireAllRules();
    kept.delete(handle);
    return question.decision();
  }

  private static String rules() {
    try {
      return Resources.toString(
          Resources.getResource(SignByDrools.class, "sign.drl"), StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
