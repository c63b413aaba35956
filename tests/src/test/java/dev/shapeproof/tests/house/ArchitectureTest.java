package dev.shapeproof.tests.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows of the house, between modules and between packages. */
class ArchitectureTest {

  private static final JavaClasses HOUSE = read();
  private static final String[] ANNOTATIONS = {
    "dev.shapeproof.annotations..",
    "dev.shapeproof.notation..",
    "dev.shapeproof.dim..",
    "dev.shapeproof.rule.."
  };
  private static final Set<String> SIZE_TYPES =
      Set.of("dev.shapeproof.dim.Dim", "dev.shapeproof.dim.Constraint");
  private static final Set<String> REFUSALS =
      Set.of("ShapeException", "DTypeException", "DeviceMismatchException");
  private static final Set<String> LOOKS =
      Set.of(
          "constant",
          "symbol",
          "symbols",
          "substitute",
          "evaluate",
          "size",
          "equals",
          "hashCode",
          "toString");

  @Test
  void annotationsNeedOnlyThePlatform() {
    check(
        classes()
            .that()
            .resideInAnyPackage(ANNOTATIONS)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(plus("java..")));
  }

  @Test
  void checkerAndRuntimeDoNotKnowEachOther() {
    check(no("dev.shapeproof.checker..", "dev.shapeproof.runtime.."));
    check(no("dev.shapeproof.runtime..", "dev.shapeproof.checker.."));
  }

  @Test
  void onlyTheCompilersRoomsSeeTheCompiler() {
    check(
        noClasses()
            .that()
            .resideInAPackage("dev.shapeproof..")
            .and()
            .resideOutsideOfPackages(
                "dev.shapeproof.checker.javac..", "dev.shapeproof.checker.flow.cfg..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "com.sun..",
                "jdk.compiler..",
                "org.checkerframework..dataflow..",
                "org.checkerframework..javacutil.."));
  }

  @Test
  void theEngineDoesNotKnowTheCompilersRooms() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(
                "dev.shapeproof.checker.value..",
                "dev.shapeproof.checker.fact..",
                "dev.shapeproof.checker.solve..",
                "dev.shapeproof.checker.call..",
                "dev.shapeproof.checker.fix..",
                "dev.shapeproof.checker.model..",
                "dev.shapeproof.checker.state..",
                "dev.shapeproof.checker.report..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "dev.shapeproof.checker.javac..",
                "dev.shapeproof.checker.cli..",
                "dev.shapeproof.checker.lsp.."));
  }

  @Test
  void theEngineTriesEditsAndKnowsNone() {
    check(no("dev.shapeproof.checker.flow..", "dev.shapeproof.checker.fix.."));
    check(no("dev.shapeproof.checker.call..", "dev.shapeproof.checker.fix.."));
  }

  @Test
  void sizesKnowNothingOfStates() {
    check(no("dev.shapeproof.checker.flow..", "dev.shapeproof.checker.state.."));
    check(no("dev.shapeproof.checker.call..", "dev.shapeproof.checker.state.."));
    check(no("dev.shapeproof.checker.state..", "dev.shapeproof.checker.fact.."));
  }

  @Test
  void onlySolveSeesTheSolver() {
    check(onlyIn("dev.shapeproof.checker.solve..", "com.microsoft.z3.."));
  }

  @Test
  void onlyModelSeesTheParserOfModels() {
    check(onlyIn("dev.shapeproof.checker.model..", "com.github.javaparser.."));
  }

  @Test
  void nobodyNeedsStepsOfTheBuild() {
    check(onlyIn("dev.shapeproof.checker.build..", "org.objectweb.asm.."));
    check(onlyIn("dev.shapeproof.checker.build..", "dev.shapeproof.checker.build.."));
  }

  @Test
  void onlyCudaSeesJcuda() {
    check(onlyIn("dev.shapeproof.runtime.cuda..", "jcuda.."));
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("dev.shapeproof.runtime.cuda..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.shapeproof.runtime.cuda.."));
  }

  @Test
  void onlyOptionalBackendsSeeWhatMayNotBeThere() {
    check(onlyIn("dev.shapeproof.runtime.kernel.vector..", "jdk.incubator.vector.."));
    check(onlyIn("dev.shapeproof.runtime.cuda..", "org.bytedeco.cuda.."));
    check(no("dev.shapeproof.runtime.cuda..", "org.bytedeco.openblas.."));
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(
                "dev.shapeproof.runtime.kernel.blas..",
                "dev.shapeproof.runtime.cuda..",
                "dev.shapeproof.bridge.nd4j..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bytedeco.."));
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(
                "dev.shapeproof.runtime.kernel.vector..", "dev.shapeproof.runtime.kernel.blas..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "dev.shapeproof.runtime.kernel.vector..", "dev.shapeproof.runtime.kernel.blas.."));
  }

  @Test
  void onlyABridgeSeesTheOtherLibraryAndNobodySeesABridge() {
    check(onlyIn("dev.shapeproof.bridge.djl..", "ai.djl.."));
    check(onlyIn("dev.shapeproof.bridge.nd4j..", "org.nd4j.."));
    check(no("dev.shapeproof.runtime..", "dev.shapeproof.bridge.."));
    check(no("dev.shapeproof.checker..", "dev.shapeproof.bridge.."));
    check(no("dev.shapeproof.bridge..", "dev.shapeproof.checker.."));
  }

  @Test
  void theRuntimeNeedsOnlyThePlatformAndTheRules() {
    check(
        classes()
            .that()
            .resideInAPackage("dev.shapeproof.runtime..")
            .and()
            .resideOutsideOfPackages(
                "dev.shapeproof.runtime.kernel.vector..",
                "dev.shapeproof.runtime.kernel.blas..",
                "dev.shapeproof.runtime.cuda..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(plus("java..", "org.jspecify..", "dev.shapeproof.runtime..")));
  }

  @Test
  void kernelsAndStorageDoNotKnowTensorsRulesOrGradients() {
    check(
        classes()
            .that()
            .resideInAnyPackage(
                "dev.shapeproof.runtime.storage..", "dev.shapeproof.runtime.kernel..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "java..",
                "org.jspecify..",
                "jdk.incubator.vector..",
                "org.bytedeco..",
                "dev.shapeproof.rule",
                "dev.shapeproof.runtime.storage..",
                "dev.shapeproof.runtime.kernel.."));
    check(no("dev.shapeproof.runtime.storage..", "dev.shapeproof.runtime.kernel.."));
  }

  @Test
  void onlyOperationsAndStepsOfOptimisersRunKernels() {
    check(
        noClasses()
            .that()
            .resideInAPackage("dev.shapeproof.runtime..")
            .and()
            .resideOutsideOfPackages(
                "dev.shapeproof.runtime.ops..",
                "dev.shapeproof.runtime.optim..",
                "dev.shapeproof.runtime.kernel..",
                "dev.shapeproof.runtime.cuda..")
            .and()
            .doNotHaveFullyQualifiedName("dev.shapeproof.runtime.Cpu")
            .and()
            .doNotHaveFullyQualifiedName("dev.shapeproof.runtime.Cuda")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.shapeproof.runtime.kernel.."));
  }

  @Test
  void everyOperationOfTheRuntimeAsksARule() {
    check(
        classes()
            .that()
            .resideInAPackage("dev.shapeproof.runtime.ops..")
            .and()
            .arePublic()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("dev.shapeproof.runtime.check.RuleCall"));
  }

  @Test
  void onlyTheCheckOfTheRuntimeEvaluatesRulesAndRefuses() {
    check(
        noClasses()
            .that()
            .resideInAPackage("dev.shapeproof.runtime..")
            .and()
            .resideOutsideOfPackage("dev.shapeproof.runtime.check..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.shapeproof.rule.frame..", "dev.shapeproof.rule.op.."));
    check(
        noClasses()
            .that()
            .resideInAPackage("dev.shapeproof.runtime..")
            .and()
            .resideOutsideOfPackage("dev.shapeproof.runtime.check..")
            .should()
            .callConstructorWhere(
                DescribedPredicate.describe(
                    "makes an exception that only a rule may cause",
                    call -> REFUSALS.contains(call.getTargetOwner().getSimpleName()))));
  }

  @Test
  void noRuleLooksAtTheValueOfASize() {
    check(
        noClasses()
            .that()
            .resideInAPackage("dev.shapeproof.rule.op..")
            .should()
            .callMethodWhere(looksAtASize()));
  }

  private static DescribedPredicate<JavaMethodCall> looksAtASize() {
    return DescribedPredicate.describe(
        "asks a size for its value, its text or its equality",
        call ->
            SIZE_TYPES.contains(call.getTargetOwner().getName())
                && LOOKS.contains(call.getTarget().getName()));
  }

  private static ArchRule no(String from, String to) {
    return noClasses()
        .that()
        .resideInAPackage(from)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(to);
  }

  private static ArchRule onlyIn(String home, String library) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(home, library)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }

  /** A rule about a room that is still empty holds. */
  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(HOUSE);
  }

  private static String[] plus(String... more) {
    return Stream.of(ANNOTATIONS, more).flatMap(Stream::of).toArray(String[]::new);
  }

  private static JavaClasses read() {
    List<Path> folders =
        List.of("annotations", "checker", "runtime", "runtime/djl", "runtime/nd4j").stream()
            .map(module -> Checkout.root().resolve(module).resolve("target/classes"))
            .toList();
    folders.forEach(folder -> assertTrue(Files.isDirectory(folder), folder + " is not built"));
    return new ClassFileImporter().importPaths(folders);
  }
}
