package org.planintervention.samples.benchmarks.rules;

import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import com.googlecode.aviator.runtime.function.FunctionUtils;
import com.googlecode.aviator.runtime.type.AviatorBoolean;
import com.googlecode.aviator.runtime.type.AviatorObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.casbin.jcasbin.main.Enforcer;
import org.casbin.jcasbin.model.Model;
import org.casbin.jcasbin.util.function.CustomFunction;
import org.planintervention.decision.Decision;
import org.planintervention.decision.ReasonCode;

/**
 * The same conditions as jCasbin policies. It answers yes or no, so that all reasons take a
 * question each.
 */
final class SignByCasbin {
  private static final Map<String, Predicate<Question>> REASONS =
      ImmutableMap.<String, Predicate<Question>>builder()
          .put("NO_SITUATION_CHOSEN", question -> !question.isSituationChosen())
          .put("YEAR_IS_PAST", Question::isPast)
          .put("STUDENT_HAS_LEFT", Question::isLeft)
          .put("NOT_READY_TO_SIGN", question -> !question.isReady())
          .put("NOT_A_SIGNATORY", question -> !question.isSignatory())
          .put("SIGNED_ALREADY", Question::isSigned)
          .put("NOT_BY_PARENTS_DOOR", Question::isThroughMozaik)
          .put("NO_PARENT_ACCOUNT", Question::isWithoutAccount)
          .buildOrThrow();

  private final DistrictRoles roles;
  private final Enforcer withReasons = enforcer("sign.casbin.conf", "allow");
  private final Enforcer verdictAlone = enforcer("sign-verdict.casbin.conf", "deny");

  SignByCasbin(DistrictRoles roles) {
    this.roles = roles;
  }

  /** Every reason, asked for one by one. */
  Decision judge(Asked asked) {
    Question question = new Question(roles, asked);
    if (withReasons.enforce(question, "NOT_FOUND")) {
      question.refuse(ReasonCode.NOT_FOUND);
      return question.decision();
    }
    for (String reason : REASONS.keySet()) {
      if (withReasons.enforce(question, reason)) {
        question.refuse(ReasonCode.valueOf(reason));
      }
    }
    return question.decision();
  }

  /** Granted or not, without a reason: as fast as it gets. */
  boolean grants(Asked asked) {
    return verdictAlone.enforce(new Question(roles, asked));
  }

  private static Enforcer enforcer(String conf, String effect) {
    Enforcer enforcer = new Enforcer(Model.newModelFromString(text(conf)));
    enforcer.enableLog(false);
    enforcer.addFunction("holds", new Holds());
    enforcer.addPolicy("NOT_FOUND", effect);
    REASONS.keySet().forEach(reason -> enforcer.addPolicy(reason, effect));
    return enforcer;
  }

  private static String text(String name) {
    try {
      return Resources.toString(
          Resources.getResource(SignByCasbin.class, name), StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static final class Holds extends CustomFunction {
    private static final long serialVersionUID = 1L;

    @Override
    public AviatorObject call(
        Map<String, Object> env, AviatorObject question, AviatorObject reason) {
      return AviatorBoolean.valueOf(
          holds(
              (Question) FunctionUtils.getJavaObject(question, env),
              FunctionUtils.getStringValue(reason, env)));
    }

    private static boolean holds(Question question, String reason) {
      boolean found = question.isReadable();
      return reason.equals("NOT_FOUND")
          ? !found
          : found && Objects.requireNonNull(REASONS.get(reason)).test(question);
    }

    @Override
    public String getName() {
      return "holds";
    }
  }
}
