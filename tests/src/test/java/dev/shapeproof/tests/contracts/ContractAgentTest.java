package dev.shapeproof.tests.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.tests.javac.Compiling;
import dev.shapeproof.tests.javac.Jars;
import dev.shapeproof.tests.jdk.Jdk;
import dev.shapeproof.tests.jdk.Jdks;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs under {@code java -javaagent}: what their methods declare is held, call by call. */
class ContractAgentTest {

  /** Each line of {@code main} is a call; each line of output says how it went. */
  private static final String HEAD =
      """
      import dev.shapeproof.annotations.*;
      %s

      class Use {
        static void call(Runnable call) {
          try {
            call.run();
            System.out.println("fine");
          } catch (RuntimeException e) {
            System.out.println(e.getMessage().replace("\\n", " |"));
          }
        }
      """;

  private static final String RUNTIME =
      HEAD.formatted("import dev.shapeproof.rule.DType;\nimport dev.shapeproof.runtime.*;")
          + """
        final int width;

        @Requires("width % 2 == 0")
        Use(int width) {
          this.width = width;
        }

        @Shape("b, width") Tensor go(@Shape("b, k") Tensor x, @Shape("k, 2 * half") Tensor w, int half) {
          return x.matmul(w);
        }

        @Requires("d % heads == 0")
        static @TensorType("f32[b, heads, d / heads]") Tensor split(
            @TensorType("f32[b, d]") Tensor x, int heads, long d) {
          return x.reshape(x.size(0), heads, d / heads);
        }

        static @Shape("*s, k") Tensor rows(@Shape("*s, _") Tensor x, @Shape("*s, k") Tensor y) {
          return y;
        }

        static long @Shape("n, 2") [] sized(@Dim("n") int n) {
          return new long[] {n, 2};
        }

        static Tensor view(Tensor x, @Shape("a, a") long... to) {
          return x.reshape(to);
        }

        static void nothing(@Shape("b,") Tensor x) {}

        public static void main(String[] args) {
          Use use = new Use(4);
          call(() -> use.go(Tensors.zeros(2, 3), Tensors.zeros(3, 4), 2));
          call(() -> use.go(Tensors.zeros(2, 3), Tensors.zeros(4, 4), 2));
          call(() -> use.go(Tensors.zeros(2, 3), Tensors.zeros(3, 4), 3));
          call(() -> use.go(Tensors.zeros(2, 3), Tensors.zeros(3, 6), 3));
          call(() -> new Use(3));
          call(() -> split(Tensors.zeros(2, 6), 3, 6));
          call(() -> split(Tensors.zeros(2, 6), 4, 6));
          call(() -> split(Tensors.zeros(DType.F64, 2, 6), 3, 6));
          call(() -> split(Tensors.zeros(6), 3, 6));
          call(() -> rows(Tensors.zeros(2, 3, 4), Tensors.zeros(2, 3, 5)));
          call(() -> rows(Tensors.zeros(2, 3, 4), Tensors.zeros(2, 4, 5)));
          call(() -> sized(3));
          call(() -> view(Tensors.zeros(4), 2, 2));
          call(() -> view(Tensors.zeros(4), 4, 1));
          call(() -> nothing(Tensors.zeros(2)));
        }
      }
      """;

  private static final List<String> SAID =
      List.of(
          "fine",
          "[shape.contract] w does not fit go: axis 0 is 4, declared k=3 |  x: f32[2, 3] on cpu |  w: f32[4, 4] on cpu |  half: 2 |  with b=2, k=3",
          "[shape.contract] w does not fit go: axis 1 is 4, declared 2 * half=6 |  x: f32[2, 3] on cpu |  w: f32[3, 4] on cpu |  half: 3 |  with b=2, k=3",
          "[shape.contract] the value does not fit the result of go: axis 1 is 6, declared width=4 |  x: f32[2, 3] on cpu |  w: f32[3, 6] on cpu |  the value: f32[2, 6] on cpu |  half: 3 |  with b=2, k=3",
          "[shape.contract] Use needs width % 2 == 0, here width is 3",
          "fine",
          "[shape.contract] split needs d % heads == 0, here d is 6 and heads is 4",
          "[dtype.contract] x does not fit split: its dtype is f64, declared f32 |  x: f64[2, 6] on cpu |  heads: 3 |  d: 6 |  with b=2",
          "[shape.contract] x does not fit split: its shape is [6], declared [b, d] |  x: f32[6] on cpu |  heads: 3 |  d: 6",
          "fine",
          "[shape.contract] y does not fit rows: *s is [2, 4], declared [2, 3] |  x: f32[2, 3, 4] on cpu |  y: f32[2, 4, 5] on cpu |  with k=5",
          "fine",
          "fine",
          "[shape.contract] to does not fit view: axis 1 is 1, declared a=4 |  x: f32[4] on cpu |  to: [4, 1] |  with a=4",
          "[contract.malformed] @Shape(\"b,\") on parameter x of nothing: column 3: expected a dimension after ','");

  @TempDir Path folder;

  static List<Jdk> jdks() {
    return Jdks.supported();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void ourOwnTensors(Jdk jdk) throws IOException, InterruptedException {
    assertEquals(SAID, run(jdk, RUNTIME, "-javaagent:" + Jars.contracts()));
  }

  @Test
  void nothingIsHeldWithoutTheAgent() throws IOException, InterruptedException {
    List<String> said = run(Jdk.current(), RUNTIME, "-Xshare:auto");
    assertTrue(said.stream().noneMatch(line -> line.contains("contract")), said::toString);
  }

  @Test
  void theArraysOfDjl() throws IOException, InterruptedException {
    String source =
        HEAD.formatted(
                "import ai.djl.ndarray.NDArray;\nimport ai.djl.ndarray.NDManager;\n"
                    + "import ai.djl.ndarray.types.DataType;")
            + """
          static @TensorType("f32[b, out] on cpu") NDArray linear(
              @TensorType("f32[b, in]") NDArray x, @TensorType("f32[out, in]") NDArray w) {
            return x.matMul(w.transpose());
          }

          static ai.djl.ndarray.types.@Shape("n, n") Shape square(@Dim("n") int n, int m) {
            return new ai.djl.ndarray.types.Shape(n, m);
          }

          static ai.djl.ndarray.types.Shape of(long... sizes) {
            return new ai.djl.ndarray.types.Shape(sizes);
          }

          public static void main(String[] args) {
            try (NDManager m = NDManager.newBaseManager()) {
              call(() -> linear(m.ones(of(2, 3)), m.ones(of(4, 3))));
              call(() -> linear(m.ones(of(2, 3)), m.ones(of(3, 4))));
              call(() -> linear(m.ones(of(2, 3), DataType.FLOAT64), m.ones(of(4, 3))));
              call(() -> square(2, 2));
              call(() -> square(2, 3));
            }
          }
        }
        """;
    assertEquals(
        List.of(
            "fine",
            "[shape.contract] w does not fit linear: axis 1 is 4, declared in=3 |  x: f32[2, 3] on cpu |  w: f32[3, 4] on cpu |  with b=2, in=3, out=3",
            "[dtype.contract] x does not fit linear: its dtype is f64, declared f32 |  x: f64[2, 3] on cpu |  w: f32[4, 3] on cpu |  with b=2, in=3, out=4",
            "fine",
            "[shape.contract] the value does not fit the result of square: axis 1 is 3, declared n=2 |  the value: [2, 3] |  n: 2 |  m: 3"),
        run(Jdk.current(), source, "-javaagent:" + Jars.contracts()));
  }

  /** Compiled without a checker: the contracts are broken on purpose. */
  private List<String> run(Jdk jdk, String source, String option)
      throws IOException, InterruptedException {
    Files.writeString(folder.resolve("Use.java"), source);
    String libraries = System.getProperty("java.class.path");
    Compiling.Result compiled =
        Compiling.run(
            folder,
            List.of(
                Jdk.current().javac().toString(),
                "--release",
                "17",
                "-parameters",
                "-proc:none",
                "-processorpath",
                folder.toString(),
                "-cp",
                libraries,
                "-d",
                "classes",
                "Use.java"));
    assertEquals(0, compiled.exit(), compiled.output());
    List<String> command = new ArrayList<>(List.of(jdk.java().toString(), option));
    command.addAll(List.of("-Dai.djl.pytorch.num_threads=1", "-DDJL_OFFLINE=true"));
    command.addAll(
        List.of("-DOPT_OUT_TRACKING=true", "-Dorg.slf4j.simpleLogger.defaultLogLevel=off"));
    command.addAll(List.of("-cp", "classes" + File.pathSeparator + libraries, "Use"));
    Compiling.Result ran = Compiling.run(folder, command);
    assertEquals(0, ran.exit(), ran.output());
    return ran.output().lines().filter(ContractAgentTest::isAnswer).toList();
  }

  private static boolean isAnswer(String line) {
    return Stream.of("fine", "[", "Use").anyMatch(line::startsWith);
  }
}
