package dev.shapeproof.dim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What the normal form simplifies, and how it reads. */
class NormalFormTest {
  private final Dim b = symbol("b", 1);
  private final Dim d = symbol("d", 1);
  private final Dim h = symbol("h", 0);
  private final Dim heads = symbol("heads", 1);
  private final Dim n = symbol("n", 0);
  private final Dim i = symbol("i", Symbol.ANY);

  private static Dim symbol(String name, long lower) {
    return Dim.symbol(new Symbol(name, name, Symbol.Role.FIXED, lower));
  }

  private static void reads(String text, Object term) {
    assertEquals(text, term.toString());
  }

  @Test
  void smallConstantsAndConstantComparisonsAreNotBuiltAnew() {
    assertSame(Dim.of(7), Dim.of(3).plus(4));
    assertSame(Dim.of(6), Dim.of(13).floorDiv(2));
    assertSame(Constraint.always(), Dim.of(5000).eq(5000));
    assertSame(Constraint.never(), Dim.of(3).ge(4));
    assertSame(Constraint.always(), Dim.of(1).broadcastable(Dim.of(9)));
  }

  @Test
  void aProductDividedByAKnownPositiveFactorCancels() {
    assertEquals(b.times(n), b.times(n).times(d).floorDiv(d));
    assertEquals(n, n.times(12).floorDiv(12));
    assertEquals(n.plus(2), n.plus(2).times(b.plus(d)).floorDiv(b.plus(d)));
    reads("(h*n / h)", n.times(h).floorDiv(h));
  }

  @Test
  void divisionByConstantsMerges() {
    reads("(h / 8)", h.floorDiv(2).floorDiv(2).floorDiv(2));
    reads("(h + 1) / 2", strip(h.plus(2).minus(3).floorDiv(2).plus(1)));
    reads("h + (n / 3)", n.plus(h.times(3)).floorDiv(3));
    assertEquals(n.floorDiv(2), n.times(6).plus(1).floorDiv(12));
    assertEquals(n.plus(1).floorDiv(2), n.ceilDiv(Dim.of(2)));
  }

  private static String strip(Dim dim) {
    return dim.toString().substring(1, dim.toString().length() - 1);
  }

  @Test
  void moduloReducesCoefficients() {
    assertEquals(Dim.of(1), n.times(4).plus(5).mod(Dim.of(2)));
    assertEquals(i.mod(Dim.of(4)), i.mod(Dim.of(12)).mod(Dim.of(4)));
    assertEquals(Constraint.always(), n.times(heads).multipleOf(heads));
    assertEquals(n, n.mod(n.plus(1)));
  }

  @Test
  void extremaDropWhatCannotWin() {
    assertEquals(n, n.min(n.plus(1)));
    assertEquals(n.plus(h), Dim.of(0).max(n.plus(h)));
    assertEquals(n, n.min(n.max(i)));
    reads("max(i, 0)", i.max(Dim.of(0)));
    reads("min(h, n, 3)", n.min(Dim.of(5)).min(h).min(Dim.of(3)));
  }

  @Test
  void broadcastIsFlatSortedIdempotentWithUnitOneAndAbsorbsConstants() {
    reads("broadcast(h, n)", n.broadcast(h).broadcast(n).broadcast(Dim.of(1)));
    assertEquals(Dim.of(5), n.broadcast(Dim.of(5)));
    assertEquals(Dim.of(0), Dim.of(0).broadcast(n));
    assertEquals(n.plus(2), h.broadcast(n.plus(2)));
  }

  @Test
  void comparisonsAreReducedOverTheIntegers() {
    assertEquals(Constraint.never(), n.times(2).eq(1));
    reads("n >= 2", n.times(2).ge(3));
    reads("n == 0", n.le(0));
    reads("n >= 1", n.ne(0));
    reads("b == d", b.times(heads).eq(d.times(heads)));
    assertEquals(Constraint.always(), n.plus(h).ge(0));
    assertEquals(Constraint.never(), b.eq(0));
    reads("h >= 1 && n >= 1", h.times(n).ne(0));
    reads("h == 0 || n == 0", h.times(n).eq(0));
  }

  @Test
  void junctionsDropWhatIsImplied() {
    assertEquals(n.ge(3), n.ge(3).and(n.ge(1)));
    assertEquals(n.eq(3), n.ge(3).and(n.le(3)));
    assertEquals(n.ge(4), n.ge(3).and(n.ne(3)));
    assertEquals(Constraint.never(), n.eq(3).and(n.eq(4)));
    assertEquals(Constraint.always(), n.le(2).or(n.ge(2)));
    assertEquals(n.eq(1), n.eq(1).or(n.eq(1).and(h.eq(2))));
    assertEquals(Constraint.always(), n.eq(h).implies(n.eq(h)));
  }

  @Test
  void readsLikeTheNotation() {
    reads("2*h + 1", h.times(2).plus(1));
    reads("1 - h", Dim.of(1).minus(h));
    reads("-h - 1", h.times(-1).minus(1));
    reads("b*n + h - 2*heads - 3", h.plus(b.times(n)).minus(heads.times(2)).minus(3));
    reads("(d / heads)", d.floorDiv(heads));
    reads("(b*n / heads)", b.times(n).floorDiv(heads));
    reads("d % heads == 0", d.multipleOf(heads));
    reads("h == n", n.eq(h));
    reads("h + 1 == n", n.eq(h.plus(1)));
    reads("n <= 5", n.le(5));
    reads("h > n", h.gt(n));
    reads("h == n || h == 1 || n == 1", h.broadcastable(n));
    reads("n >= 3", n.ge(3));
    reads("n != 3", n.ne(3));
    reads("(i <= 0 ? h : n)", Dim.ite(i.gt(0), n, h));
  }

  @Test
  void aTermThatPassesALongStaysExactAndOpaque() {
    Dim huge = Dim.of(Long.MAX_VALUE).times(n.plus(4)).times(8);
    assertNotEquals(huge, huge.plus(1));
    assertEquals(Constraint.always(), huge.ge(0));
    Dim wide = Dim.of(1L << 40).times(1L << 40);
    assertEquals(OptionalLong.empty(), wide.constant());
    assertEquals(Constraint.never(), wide.eq(0));
    assertEquals(Optional.empty(), wide.eq(1L << 50).constant().filter(holds -> holds));
    assertThrows(ArithmeticException.class, () -> wide.evaluate(symbol -> 0));
    assertThrows(ArithmeticException.class, () -> n.times(n).evaluate(symbol -> 1L << 40));
  }

  @Test
  void aLargeProductIsNotMultipliedOut() {
    Dim product = Dim.of(1);
    for (int k = 0; k < 12; k++) {
      product = product.times(symbol("x" + k, 0).plus(symbol("y" + k, 0)));
    }
    assertTrue(product.size() < 2000, "size " + product.size());
    assertEquals(4096, product.evaluate(symbol -> 1));
  }

  @Test
  void substitutionNormalisesAgain() {
    Dim term = d.floorDiv(heads).times(heads);
    assertEquals(Dim.of(768), term.substitute(s -> s.key().equals("d") ? Dim.of(768) : Dim.of(12)));
    Constraint open = n.broadcastable(h);
    assertEquals(
        Constraint.always(), open.substitute(s -> s.key().equals("n") ? h : Dim.symbol(s)));
    assertEquals(List.of("d", "heads"), term.symbols().stream().map(Symbol::key).toList());
  }
}
