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
    Diagnostic.Change fix = findings(file).get(0).help().orElseThrow().changes().get(0);
    String source = Files.readString(file);
    assertEquals("2", source.substring(fix.at().start(), fix.at().end()));
    assertEquals("1", fix.replacement());
  }

  @Test
  void whatAHelperIsGivenIsChangedAtItsCall() throws IOException {
    assertHelp(
        "dense(m, 8, 2) in line 8 fits",
        """
        static NDArray dense(NDManager m, int in, int out) { return m.ones(new Shape(in, out)); }
        NDArray go(NDManager m) {
          NDArray first = dense(m, 4, 8);
          NDArray second = dense(m, 9, 2);
          return m.ones(new Shape(5, 4)).matMul(first).matMul(second);
        }
        """);
  }

  @Test
  void dataKeepsItsSizes() throws IOException {
    assertHelp(
        "",
        """
        NDArray go(NDManager m) {
          NDArray x = m.ones(new Shape(16, 3));
          NDArray y = m.ones(new Shape(9, 3));
          return x.sub(y);
        }
        """);
  }

  @Test
  void aConstantIsChangedWhereItIsDeclared() throws IOException {
    assertHelp(
        "private static final int CLASSES = 10 in line 5 fits",
        """
        private static final int CLASSES = 9;
        static NDArray go(NDManager m) {
          NDArray scores = m.ones(new Shape(2, 4)).matMul(m.ones(new Shape(4, CLASSES)));
          NDArray biased = scores.add(m.ones(new Shape(CLASSES)));
          return m.ones(new Shape(2, 10)).mul(biased);
        }
        """);
  }

  @Test
  void anotherSizeOfTheMethodIsUsed() throws IOException {
    assertHelp(
        "m.zeros(new Shape(out)) in line 7 fits",
        """
        static NDArray go(NDManager m, int hidden, int out) {
          NDArray w = m.ones(new Shape(hidden, out));
          NDArray b = m.zeros(new Shape(hidden));
          return m.ones(new Shape(2, hidden)).matMul(w).add(b);
        }
        static NDArray run(NDManager m) { return go(m, 5, 3); }
        """);
  }

  @Test
  void oneTooManyIsTakenAway() throws IOException {
    assertHelp(
        "m.linspace(0f, 1f, steps) in line 7 fits",
        """
        static NDArray go(NDManager m) {
          int steps = 10;
          NDArray grid = m.linspace(0f, 1f, steps + 1);
          return grid.mul(m.ones(new Shape(steps)));
        }
        """);
  }

  @Test
  void twoEditsOfAKindAreOneHelp() throws IOException {
    assertHelp(
        "x.sub(mean.expandDims(1)).div(std.expandDims(1)) fits",
        """
        NDArray go(NDManager m) {
          NDArray x = m.ones(new Shape(5, 3));
          NDArray mean = m.ones(new Shape(5));
          NDArray std = m.ones(new Shape(5));
          return x.sub(mean).div(std);
        }
        """);
  }

  @Test
  void aVectorIsLaidAlongItsAxis() throws IOException {
    assertHelp(
        "image.sub(mean.reshape(-1, 1, 1)) fits",
        """
        NDArray go(NDManager m) {
          NDArray image = m.ones(new Shape(3, 8, 6));
          NDArray mean = m.create(new float[] {1, 2, 3});
          return image.sub(mean);
        }
        """);
  }

  @Test
  void aDroppedResultIsTaken() throws IOException {
    assertHelp("x = x.neg() fits", "NDArray go(NDArray x) { x.neg(); return x; }");
    assertHelp("x.negi() fits", "NDArray go(final NDArray x) { x.neg(); return x; }");
  }

  @Test
  void allAxesButTheBatchBecomeOne() throws IOException {
    assertHelp(
        "layer.forward(store, new NDList(x.flatten(1, -1)), false) fits",
        """
        ai.djl.ndarray.NDList go(NDManager m, ai.djl.training.ParameterStore store) {
          var layer = ai.djl.nn.core.Linear.builder().setUnits(3).build();
          layer.initialize(m, DataType.FLOAT32, new Shape(1, 12));
          NDArray x = m.ones(new Shape(5, 4, 3));
          return layer.forward(store, new NDList(x), false);
        }
        """);
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
