package dev.shapeproof.checker.model;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.checker.flow.ir.TypeRef;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The DJL model gives a meaning to at least 95 % of the calls in real code, counted per class. A
 * method counts as not covered where one of its overloads has no body, or one that only says that
 * the array is unknown.
 */
class DjlCoverageTest {

  @Test
  void coversNinetyFivePercentOfTheCallsOfEachClass() throws IOException {
    Models models = Models.of(List.of(Bundled.read("djl.java"), Bundled.read("java.java")));
    List<String> low = new ArrayList<>();
    for (Map.Entry<String, Map<String, Integer>> each : counted().entrySet()) {
      int all = each.getValue().values().stream().mapToInt(Integer::intValue).sum();
      List<String> uncovered = new ArrayList<>();
      int covered = all;
      for (Map.Entry<String, Integer> call : each.getValue().entrySet()) {
        String owner = each.getKey().substring(0, each.getKey().indexOf(' '));
        if (!covers(models, new TypeRef(owner), call.getKey())) {
          covered -= call.getValue();
          uncovered.add(call.getKey() + " " + call.getValue());
        }
      }
      if (covered < 0.95 * all) {
        low.add(each.getKey() + ": " + covered + " of " + all + ", not " + uncovered);
      }
    }
    assertTrue(low.isEmpty(), low::toString);
  }

  private static boolean covers(Models models, TypeRef owner, String name) {
    String simple = name.equals("<new>") ? "<init>" : name;
    List<ModelMethod> methods = declaredOrInherited(models, owner, simple).toList();
    return !methods.isEmpty()
        && methods.stream()
            .noneMatch(method -> method.is(ModelMethod.Flag.OPAQUE) || saysNothing(method.body()));
  }

  private static boolean saysNothing(List<ModelStmt> body) {
    return body.size() == 1
        && body.get(0) instanceof ModelStmt.Return exit
        && exit.value() instanceof ModelExpr.IntrinsicCall call
        && call.intrinsic() == Intrinsic.UNKNOWN_TENSOR;
  }

  private static Stream<ModelMethod> declaredOrInherited(
      Models models, TypeRef owner, String name) {
    return models.classes(owner).stream()
        .flatMap(
            each ->
                Stream.concat(
                    each.methods().values().stream().filter(method -> method.name().equals(name)),
                    name.equals("<init>")
                        ? Stream.of()
                        : each.supertypes().stream()
                            .flatMap(above -> declaredOrInherited(models, above, name))));
  }

  private static Map<String, Map<String, Integer>> counted() throws IOException {
    Map<String, Map<String, Integer>> counted = new LinkedHashMap<>();
    Map<String, Integer> section = Map.of();
    for (String line : lines()) {
      if (line.startsWith("[")) {
        section = new LinkedHashMap<>();
        counted.put(line.substring(1, line.length() - 1), section);
      } else if (!line.startsWith("#")) {
        int space = line.lastIndexOf(' ');
        section.put(line.substring(0, space), Integer.parseInt(line.substring(space + 1)));
      }
    }
    return counted;
  }

  private static List<String> lines() throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(DjlCoverageTest.class.getResourceAsStream("djl-calls.txt")),
                StandardCharsets.UTF_8))) {
      return in.lines().toList();
    }
  }
}
