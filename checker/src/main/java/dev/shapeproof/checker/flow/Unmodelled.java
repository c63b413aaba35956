package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.flow.ir.Block;
import dev.shapeproof.checker.flow.ir.Body;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.model.Models;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Operations of tensor libraries for which there is no model: counted by library, once for each
 * place.
 */
public final class Unmodelled {
  /** Libraries of tensors that the checker knows of, whether or not it has their model. */
  private static final Map<String, String> LIBRARIES =
      Map.of(
          "org.nd4j.", "org.nd4j",
          "org.deeplearning4j.", "org.deeplearning4j",
          "org.tensorflow.", "org.tensorflow",
          "ai.onnxruntime.", "ai.onnxruntime");

  /** Other people's libraries under a name of their own. */
  private static final String SHADED = "org.nd4j.shade.";

  private final Models models;
  private final Map<String, Set<Span>> places = new HashMap<>();

  Unmodelled(Models models) {
    this.models = models;
  }

  /** Whether a package belongs to one of these libraries. */
  public static boolean isOfLibrary(String packageName) {
    return library(packageName + ".").isPresent();
  }

  private static Optional<String> library(String name) {
    return LIBRARIES.entrySet().stream()
        .filter(entry -> name.startsWith(entry.getKey()) && !name.startsWith(SHADED))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Whether any of these calls is to be counted. */
  boolean concerns(List<MethodRef> calls) {
    return calls.stream().anyMatch(call -> isUnmodelled(call.owner().name()));
  }

  private boolean isUnmodelled(String owner) {
    return library(owner).isPresent() && models.library(owner).isEmpty();
  }

  /** Counts what a body calls, lambdas included. */
  void note(Program program, Body body) {
    for (Block block : body.blocks()) {
      for (Instr instr : block.instrs()) {
        if (instr instanceof Instr.Invoke invoke) {
          note(invoke.method(), instr.at());
        } else if (instr instanceof Instr.New made) {
          note(made.constructor(), instr.at());
        } else if (instr instanceof Instr.Lambda lambda) {
          if (program.body(lambda.body()) instanceof Program.BodyResult.Found inner) {
            note(program, inner.body());
          }
        }
      }
    }
  }

  private void note(MethodRef method, Span at) {
    String owner = method.owner().name();
    library(owner)
        .filter(ignored -> models.library(owner).isEmpty())
        .ifPresent(library -> places.computeIfAbsent(library, key -> new HashSet<>()).add(at));
  }

  Map<String, Integer> counts() {
    Map<String, Integer> counts = new HashMap<>();
    places.forEach((library, spans) -> counts.put(library, spans.size()));
    return counts;
  }
}
