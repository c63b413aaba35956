package dev.shapeproof.checker.javac;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.MethodInfo;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.flow.ir.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Declarations read alike from source and from class files. */
class DeclarationTest {

  private static final String LAYER =
      """
      package p;

      import dev.shapeproof.annotations.*;
      import java.util.List;
      import java.util.Map;

      @Requires("in > 0")
      public abstract class Layer {
        public static final int WIDTH = 28 * 28;
        public final @Dim("2*h") int in = 4;
        public @Shape("b, 784") Object weight;

        @Requires("d % heads == 0")
        @Op("matmul")
        public @Shape("a, c") Object product(
            @Shape("a, " + "b") Object x,
            @Shape("n") long[] sizes,
            List<@DType("f32") Object> all,
            Map<String, @Device("cpu") Object[]> more) {
          @Shape("local") Object y = x;
          return y;
        }

        @SuppressWarnings({"shape.matmul", "unused"})
        abstract void silent();
      }
      """;

  @TempDir Path folder;

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static String show(List<Written> written) {
    return written.stream()
        .map(w -> w.kind() + "(" + w.text() + ")" + (w.path().isEmpty() ? "" : "@" + w.path()))
        .collect(Collectors.joining(" "));
  }

  private static MethodInfo method(ClassInfo type, String name) {
    return type.methods().stream()
        .filter(m -> m.method().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String contract(Program program) {
    ClassInfo type = program.find(new TypeRef("p.Layer")).orElseThrow();
    MethodInfo product = method(type, "product");
    return String.join(
        "\n",
        show(type.onClass()),
        "WIDTH " + type.constants().get("WIDTH"),
        "in " + show(type.onFields().getOrDefault("in", List.of())),
        "weight " + show(type.onFields().getOrDefault("weight", List.of())),
        "method " + show(product.onMethod()),
        "result " + show(product.onResult()),
        product.onParameters().stream()
            .map(DeclarationTest::show)
            .collect(Collectors.joining("\n")));
  }

  private static final String EXPECTED =
      """
      REQUIRES(in > 0)
      WIDTH 784
      in DIM(2*h)
      weight SHAPE(b, 784)
      method REQUIRES(d % heads == 0) OP(matmul)
      result SHAPE(a, c)
      SHAPE(a, b)
      SHAPE(n)
      DTYPE(f32)@0
      DEVICE(cpu)@1.[]\
      """;

  @Test
  void readsContractsFromSource() throws IOException {
    Path file = write("p/Layer.java", LAYER);
    assertEquals(EXPECTED, Reading.of(List.of(file), List.of(), DeclarationTest::contract));
  }

  @Test
  void readsContractsFromClassFiles() throws IOException, InterruptedException {
    Path layer = write("p/Layer.java", LAYER);
    Path user = write("User.java", "class User { p.Layer layer; }");
    Path classes = Files.createDirectories(folder.resolve("classes"));
    // In a process of its own: inside this one javac would find the checker and start it.
    Process javac =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-proc:none",
                "-processorpath",
                classes.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                classes.toString(),
                layer.toString())
            .inheritIO()
            .start();
    assertEquals(0, javac.waitFor());
    String path = classes + java.io.File.pathSeparator + System.getProperty("java.class.path");
    List<String> options = List.of("-cp", path);
    assertEquals(EXPECTED, Reading.of(List.of(user), options, DeclarationTest::contract));
  }

  @Test
  void placesTextOfAnnotations() throws IOException {
    Path file = write("p/Layer.java", LAYER);
    Written written =
        Reading.of(
            List.of(file),
            List.of(),
            p ->
                p.find(new TypeRef("p.Layer"))
                    .orElseThrow()
                    .onFields()
                    .getOrDefault("weight", List.of())
                    .get(0));
    assertEquals(LAYER.indexOf("\"b, 784\""), written.at().start());
    assertEquals(11, written.at().line());
  }

  @Test
  void readsSuppressionsAndLocals() throws IOException {
    Path file = write("p/Layer.java", LAYER);
    ClassInfo type =
        Reading.of(List.of(file), List.of(), p -> p.find(new TypeRef("p.Layer")).orElseThrow());
    assertEquals(Set.of("shape.matmul", "unused"), method(type, "silent").suppressed());
    assertEquals(
        "SHAPE(local)", show(method(type, "product").onLocals().getOrDefault(4, List.of())));
  }

  @Test
  void knowsTestsThatExpectAFailure() throws IOException {
    Path file =
        write(
            "T.java",
            """
            class T {
              @interface Test { Class<?> expected() default void.class; }
              @Test(expected = RuntimeException.class) void fails() {}
              @Test void passes() {}
            }
            """);
    ClassInfo type =
        Reading.of(List.of(file), List.of(), p -> p.find(new TypeRef("T")).orElseThrow());
    assertTrue(method(type, "fails").expectsFailure());
    assertTrue(!method(type, "passes").expectsFailure());
  }

  @Test
  void knowsWhatAMethodOverrides() throws IOException {
    Path file =
        write(
            "O.java",
            """
            class O implements Comparable<O> {
              public int compareTo(O other) { return 0; }
              public String toString() { return ""; }
              void own() {}
            }
            """);
    List<List<MethodRef>> overridden =
        Reading.of(
            List.of(file),
            List.of(),
            p -> {
              ClassInfo type = p.find(new TypeRef("O")).orElseThrow();
              return List.of("compareTo", "toString", "own").stream()
                  .map(name -> p.overridden(method(type, name).method()))
                  .toList();
            });
    assertEquals(
        "[java.lang.Comparable#compareTo(java.lang.Object)]", overridden.get(0).toString());
    assertEquals("[java.lang.Object#toString()]", overridden.get(1).toString());
    assertEquals(List.of(), overridden.get(2));
  }

  @Test
  void knowsSubtypes() throws IOException {
    Path file = write("S.java", "class S extends java.util.ArrayList<String> {}");
    List<Boolean> answers =
        Reading.of(
            List.of(file),
            List.of(),
            p ->
                List.of(
                    p.isSubtype(new TypeRef("S"), new TypeRef("java.util.List")),
                    p.isSubtype(new TypeRef("java.util.List"), new TypeRef("S")),
                    p.isSubtype(new TypeRef("S[]"), TypeRef.OBJECT),
                    p.isSubtype(new TypeRef("S[]"), new TypeRef("java.util.List[]"))));
    assertEquals(List.of(true, false, true, true), answers);
    assertEquals(
        Optional.empty(),
        Reading.of(List.of(file), List.of(), p -> p.find(new TypeRef("no.Such"))));
  }
}
