package dev.shapeproof.checker.call;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Operations that cannot all succeed, where nobody declared a shape. */
class ConflictTest {

  @Test
  void theLaterOfTwoOperationsIsReported() throws IOException {
    assertEquals(
        List.of(
            "shape.conflict: cannot multiply zeros(m, 2, 5) by w: inner dimensions 5 and"
                + " w.shape[0]=7 differ"),
        Checked.members(
            """
            NDArray go(NDManager m, NDArray w) {
              w.transpose(1, 0);
              zeros(m, 2, 7).matMul(w);
              return zeros(m, 2, 5).matMul(w);
            }
            """));
  }

  @Test
  void eachIndependentErrorIsReportedInOneRun() throws IOException {
    assertEquals(
        List.of("shape.conflict", "shape.conflict", "shape.broadcast"),
        ids(
            """
            NDArray go(NDManager m, NDArray w) {
              w.transpose(1, 0);
              zeros(m, 2, 7).matMul(w);
              zeros(m, 2, 5).matMul(w);
              zeros(m, 2, 4).matMul(w);
              return zeros(m, 2).add(zeros(m, 3));
            }
            """));
  }

  @Test
  void whatFollowsFromAnErrorIsNotReported() throws IOException {
    assertEquals(
        List.of("shape.conflict"),
        ids(
            """
            NDArray go(NDManager m, NDArray w) {
              w.transpose(1, 0);
              zeros(m, 2, 7).matMul(w);
              NDArray wrong = zeros(m, 2, 5).matMul(w);
              return wrong.add(zeros(m, 3)).matMul(zeros(m, 9, 9));
            }
            """));
  }

  @Test
  void whatIsWrittenDownIsNoConflict() throws IOException {
    assertEquals(
        List.of("shape.matmul"),
        ids(
            """
            NDArray go(NDManager m) {
              NDArray w = zeros(m, 7, 3);
              zeros(m, 2, 7).matMul(w);
              return zeros(m, 2, 5).matMul(w);
            }
            """));
  }

  @Test
  void anIndexIsWrongByItself() throws IOException {
    assertEquals(
        List.of("shape.index"),
        ids(
            """
            NDArray go(NDManager m, NDArray w) {
              w.transpose(1, 0);
              zeros(m, 2, 7).matMul(w);
              return w.get(9);
            }
            """));
  }

  @Test
  void aDeclarationIsNoConflict() throws IOException {
    assertEquals(
        List.of("shape.matmul"),
        ids(
            """
            NDArray go(NDManager m, @Shape("7, h") NDArray w) {
              zeros(m, 2, 7).matMul(w);
              return zeros(m, 2, 5).matMul(w);
            }
            """));
  }

  private static List<String> ids(String members) throws IOException {
    return Checked.members(members).stream().map(text -> text.replaceFirst(":.*", "")).toList();
  }
}
