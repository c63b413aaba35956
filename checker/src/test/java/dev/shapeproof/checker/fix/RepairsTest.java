package dev.shapeproof.checker.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shapeproof.checker.javac.InProcess;
import dev.shapeproof.checker.javac.Wiring;
import dev.shapeproof.checker.report.Diagnostic;
import dev.shapeproof.checker.report.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which help is offered, and where none is. */
class RepairsTest {
  private static final String HEAD =
      """
      import ai.djl.ndarray.*;
      import ai.djl.ndarray.types.*;

      class Example {
      """;

  @TempDir Path folder;

  @Test
  void anEditAtACallIsMadeWhereTheFaultIs() throws IOException {
    assertHelp(
        "product(b.transpose(), w) fits",
        """
        NDArray product(NDArray x, NDArray w) { return x.matMul(w); }
        NDArray go(NDManager m) {
          NDArray w = m.ones(new Shape(3, 4));
          NDArray a = product(m.ones(new Shape(5, 3)), w);
          NDArray b = m.ones(new Shape(3, 5));
          return a.add(product(b, w));
        }
        """);
  }

  @Test
  void anEditThatBreaksWhatComesAfterIsNotOffered() throws IOException {
    assertHelp(
        "",
        """
        NDArray go(NDManager m) {
          NDArray x = m.ones(new Shape(2, 3)).add(0);
          return x.matMul(m.ones(new Shape(4, 3))).add(m.ones(new Shape(2, 9)));
        }
        """);
  }

  @Test
  void twoEditsThatWorkAreNone() throws IOException {
    assertHelp(
        "", "NDArray go(NDManager m) { NDArray x = m.ones(new Shape(2, 3)); return x.matMul(x); }");
  }

  @Test
  void whatComesAfterDecidesBetweenTwo() throws IOException {
    assertHelp(
        "x.matMul(x.transpose()) fits",
        """
        NDArray go(NDManager m) {
          NDArray x = m.ones(new Shape(2, 3));
          return x.matMul(x).add(m.ones(new Shape(2, 2)));
        }
        """);
  }

  @Test
  void aTransposeTooManyIsTakenAway() throws IOException {
    assertHelp(
        "x.matMul(w) fits",
        """
        NDArray go(NDManager m) {
          NDArray x = m.ones(new Shape(2, 3));
          NDArray w = m.ones(new Shape(3, 4));
          return x.matMul(w.transpose());
        }
        """);
  }

  @Test
  void axesMustMeetAnEqualSize() throws IOException {
    assertHelp(
        "",
        """
        NDArray go(NDManager m) {
          return m.ones(new Shape(1, 4)).mul(m.ones(new Shape(500)));
        }
        """);
  }

  @Test
  void whatIsWrittenIntoStaysWhatItIs() throws IOException {
    assertHelp(
        "",
        """
        NDArray go(NDManager m) {
          NDArray counts = m.zeros(new Shape(4), DataType.INT64);
          return counts.addi(m.ones(new Shape(4)));
        }
        """);
  }

  @Test
  void aReshapeThatMerelyCountsRightIsNotOffered() throws IOException {
    assertHelp("", "NDArray go(NDManager m) { return m.ones(new Shape(24)).reshape(5, 5); }");
  }

  @Test
  void aNameIsReplacedByAName() throws IOException {
    assertHelp(
        "labels.oneHot(CLASSES) in line 9 fits",
        """
        static final int DIGITS = 9;
        static final int CLASSES = 10;
        NDArray go(NDManager m, NDArray x) {
          NDArray labels = m.zeros(new Shape(4), DataType.INT64);
          NDArray target = labels.oneHot(DIGITS);
          return m.ones(new Shape(4, 10)).mul(target);
        }
        """);
  }

  @Test
  void theEditIsTheReplacementOfARange() throws IOException {
    Path file = write("NDArray go(NDManager m) { return m.ones(new Shape(4, 3)).softmax(2); }");
    Diagnostic.Fix fix = findings(file).get(0).help().orElseThrow();
    String source = Files.readString(file);
    assertEquals("2", source.substring(fix.at().start(), fix.at().end()));
    assertEquals("1", fix.replacement());
  }

  private void assertHelp(String expected, String members) throws IOException {
    List<Diagnostic> found = findings(write(members));
    assertEquals(1, found.size(), found.toString());
    assertEquals(expected, found.get(0).help().map(Diagnostic.Fix::text).orElse(""));
  }

  private Path write(String members) throws IOException {
    return Files.writeString(folder.resolve("Example.java"), HEAD + members + "\n}\n");
  }

  private static List<Diagnostic> findings(Path file) {
    InProcess.Outcome outcome =
        InProcess.check(
            List.of(file),
            List.of("-cp", System.getProperty("java.class.path")),
            Options.DEFAULT,
            Wiring.standard());
    return outcome.report().orElseThrow().diagnostics();
  }
}
