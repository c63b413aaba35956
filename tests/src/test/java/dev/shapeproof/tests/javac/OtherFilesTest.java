package dev.shapeproof.tests.javac;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shapeproof.checker.javac.InProcess;
import dev.shapeproof.checker.javac.Wiring;
import dev.shapeproof.checker.report.Options;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sizes come from files that have no tensor in sight; what others do to them there counts. */
class OtherFilesTest {
  private static final String CONFIG =
      """
      class Config {
        private int width = 64;

        void setWidth(int width) {
          this.width = width;
        }

        int width() {
          return width;
        }
      }
      """;

  private static final String BASE = "class Base { int size() { return 4; } }";
  private static final String BELOW =
      "class Below extends Base { @Override int size() { return 8; } }";

  @TempDir Path folder;

  /** Lines of what is found in a class {@code Net} with these members, which start in line 5. */
  private List<Integer> found(String members, String... others) throws IOException {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < others.length; i++) {
      Sample.write(folder, "Other" + i + ".java", others[i]);
      files.add(folder.resolve("Other" + i + ".java"));
    }
    Sample.write(
        folder,
        "Net.java",
        """
        import ai.djl.ndarray.NDArray;
        import ai.djl.ndarray.NDManager;
        import ai.djl.ndarray.types.Shape;
        class Net {
        %s
        }
        """
            .formatted(members));
    files.add(folder.resolve("Net.java"));
    InProcess.Outcome outcome =
        InProcess.check(
            files, List.of("-cp", Jars.djl().toString()), Options.DEFAULT, Wiring.standard());
    return outcome.report().orElseThrow().diagnostics().stream().map(d -> d.at().line()).toList();
  }

  @Test
  void aFieldThatASetterWrites() throws IOException {
    String net =
        """
        NDArray run(NDManager manager, Config config) {
          NDArray x = manager.zeros(new Shape(2, config.width()));
          return x.matMul(manager.zeros(new Shape(32, 8)));
        }
        """;
    assertEquals(List.of(), found(net, CONFIG));
    String without = CONFIG.replace("this.width = width;", "");
    assertEquals(List.of(7), found(net, without));
  }

  @Test
  void aMethodThatAnotherFileOverrides() throws IOException {
    String net =
        """
        NDArray run(NDManager manager, Base base) {
          NDArray x = manager.zeros(new Shape(2, base.size()));
          return x.matMul(manager.zeros(new Shape(8, 8)));
        }
        """;
    assertEquals(List.of(), found(net, BASE, BELOW));
    assertEquals(List.of(7), found(net, BASE));
    String made = net.replace("base.size()", "new Base().size()");
    assertEquals(List.of(7), found(made, BASE, BELOW));
  }
}
