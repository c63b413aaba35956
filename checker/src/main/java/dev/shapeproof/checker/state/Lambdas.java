package dev.shapeproof.checker.state;

import dev.shapeproof.checker.flow.Failures;
import dev.shapeproof.checker.flow.ir.Block;
import dev.shapeproof.checker.flow.ir.Body;
import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.MethodInfo;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Program;
import java.util.List;
import java.util.stream.Stream;

/** Which lambdas are handed to something that expects them to fail. */
final class Lambdas {
  private final Program program;

  Lambdas(Program program) {
    this.program = program;
  }

  /**
   * Whether the code around a lambda, of any depth, has such an expectation, or may have one since
   * it cannot be read.
   */
  boolean isExpectedToFail(MethodRef method) {
    if (!method.isLambda()) {
      return false;
    }
    List<Body> around = around(method).toList();
    return around.isEmpty()
        || around.stream()
            .anyMatch(
                body -> instrs(body).anyMatch(Lambdas::expects) || isExpectedToFail(body.method()));
  }

  private Stream<Body> around(MethodRef lambda) {
    List<MethodInfo> methods =
        program.find(lambda.owner()).map(ClassInfo::methods).orElse(List.of());
    return methods.stream()
        .map(MethodInfo::method)
        .filter(method -> !method.equals(lambda))
        .flatMap(
            method ->
                program.body(method) instanceof Program.BodyResult.Found found
                    ? Stream.of(found.body())
                    : Stream.empty())
        .filter(body -> instrs(body).anyMatch(instr -> makes(instr, lambda)));
  }

  private static Stream<Instr> instrs(Body body) {
    return body.blocks().stream().map(Block::instrs).flatMap(List::stream);
  }

  private static boolean makes(Instr instr, MethodRef lambda) {
    return instr instanceof Instr.Lambda made && made.body().equals(lambda);
  }

  private static boolean expects(Instr instr) {
    return instr instanceof Instr.Invoke invoke && Failures.expects(invoke.method());
  }
}
