package dev.shapeproof.checker.call;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The sizes for which something fails: as small as can be, under the names of the contract, and
 * only those that matter.
 */
class WitnessTest {

  @Test
  void sizesThatDoNotMatterAreLeftOut() throws IOException {
    assertWitness(
        "s=1, t=2",
        """
        NDArray go(@Shape("b, t, d") NDArray x, @Shape("b, s, d") NDArray y) {
          return x.concat(y, 0);
        }
        """);
  }

  @Test
  void aSizeOfOneIsNoWitnessWhereItStretches() throws IOException {
    assertWitness(
        "b=2, d=3",
        "NDArray go(@Shape(\"b, d\") NDArray x, @Shape(\"b\") NDArray m) { return x.sub(m); }");
  }

  @Test
  void oneIsTheSmallestSize() throws IOException {
    assertWitness(
        "b=1, d=1, t=1",
        "NDArray go(@Shape(\"b, t, d\") NDArray x) { return x.reshape(-1, 4, 3); }");
  }

  @Test
  void anIndexThatIsTooGreatForSome() throws IOException {
    assertWitness("d=1", "NDArray go(@Shape(\"b, d\") NDArray x) { return x.get(\":, 3\"); }");
  }

  @Test
  void twoSizesThatMayDiffer() throws IOException {
    assertWitness("b=1, d=2", "NDArray go(@Shape(\"b, d\") NDArray x) { return x.matMul(x); }");
  }

  private static void assertWitness(String expected, String members) throws IOException {
    List<String> found = Checked.members(members);
    assertEquals(1, found.size(), found.toString());
    assertEquals(expected, found.get(0).replaceFirst(".*, fails for ", ""));
  }
}
