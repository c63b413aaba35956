package dev.shapeproof.tests.agreement;

import java.util.List;
import java.util.Optional;

/** What the programs are written on and run by. */
enum Library {
  /** DJL, on its PyTorch engine. */
  DJL(
      RunMain.class,
      List.of(
          "import ai.djl.ndarray.*;",
          "import ai.djl.ndarray.index.*;",
          "import ai.djl.ndarray.types.*;")),
  /** Shapeproof's own runtime. */
  RUNTIME(
      RuntimeMain.class,
      List.of("import dev.shapeproof.rule.DType;", "import dev.shapeproof.runtime.*;"));

  private static final String DJL_PAGE =
      """
      # Agreement with what programs do

      Written by `AgreementTest`, but for the last section. A seeded generator writes programs over
      DJL in which all sizes are known: straight lines, branches on two booleans that nobody knows
      and on what is known, loops, helpers several calls deep, layers in fields and lists, lambdas.
      A half is right as it is drawn, a third has one slip (a number, a step left out, operands
      swapped), the rest has five. Each is run on DJL's PyTorch engine for all four choices of the
      booleans, and `lint --strict` reads it. A failing program counts as found where the failing
      operation, or a call on the way to it, is reported by default.

      """;

  private static final String RUNTIME_PAGE =
      """
      # Agreement of the checker and the runtime

      Written by `RuntimeAgreementTest`, but for the last section. The programs are those of [the
      comparison with DJL](agreement.md), said in the words of Shapeproof's own tensors; the few
      with operations that the runtime lacks are left out. The runtime asks the checker's rules, so
      more is demanded: where a program was found, the reported rule is the one that it throws.

      """;

  private final Class<?> main;

  @SuppressWarnings("ImmutableEnumChecker") // List.of gives a list that nobody can change
  private final List<String> imports;

  Library(Class<?> main, List<String> imports) {
    this.main = main;
    this.imports = imports;
  }

  /** Where the outcome is written, below the top of the checkout. */
  String page() {
    return this == DJL ? "docs/agreement.md" : "docs/agreement-runtime.md";
  }

  String introduction() {
    return this == DJL ? DJL_PAGE : RUNTIME_PAGE;
  }

  /** Whether a failure names the rule that is broken, so that the report has to be of that rule. */
  boolean throwsOurRules() {
    return this == RUNTIME;
  }

  /** Runs programs in a JVM of their own. */
  Class<?> main() {
    return main;
  }

  List<String> imports() {
    return imports;
  }

  /** The program in the library's words; empty where it lacks an operation. */
  Optional<Generated> said(Generated program) {
    return this == DJL ? Optional.of(program) : RuntimeWords.of(program);
  }
}
