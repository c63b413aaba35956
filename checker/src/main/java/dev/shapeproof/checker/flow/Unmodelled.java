package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.model.Models;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Operations of tensor libraries for which there is no model: counted by library, once for each
 * place.
 */
final class Unmodelled {
  /** Libraries of tensors that the checker knows of, whether or not it has their model. */
  private static final Map<String, String> LIBRARIES =
      Map.of(
          "org.nd4j.", "org.nd4j",
          "org.deeplearning4j.", "org.deeplearning4j",
          "org.tensorflow.", "org.tensorflow",
          "ai.onnxruntime.", "ai.onnxruntime");

  private final Models models;
  private final Map<String, Set<Span>> places = new HashMap<>();

  Unmodelled(Models models) {
    this.models = models;
  }

  void note(MethodRef method, Span at) {
    String owner = method.owner().name();
    if (models.library(owner).isPresent()) {
      return;
    }
    LIBRARIES.forEach(
        (prefix, library) -> {
          if (owner.startsWith(prefix)) {
            places.computeIfAbsent(library, ignored -> new HashSet<>()).add(at);
          }
        });
  }

  Map<String, Integer> counts() {
    Map<String, Integer> counts = new HashMap<>();
    places.forEach((library, spans) -> counts.put(library, spans.size()));
    return counts;
  }
}
