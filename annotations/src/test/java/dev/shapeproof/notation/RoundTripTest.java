package dev.shapeproof.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is printed reads back as the same, and reading and printing settles in one step. */
class RoundTripTest {
  private static final int ROUNDS = 3000;

  @Test
  void shapesReadBackAsTheyWere() {
    roundTrips(RandomNotation::form, Printer::print, Notation::shape);
  }

  @Test
  void tensorTypesReadBackAsTheyWere() {
    roundTrips(RandomNotation::tensor, Printer::print, Notation::tensor);
  }

  @Test
  void conditionsReadBackAsTheyWere() {
    roundTrips(random -> new RequiresSpec(random.condition(4)), Printer::print, Notation::requires);
  }

  @Test
  void sizesReadBackAsTheyWere() {
    roundTrips(random -> new DimSpec(random.expr(5)), Printer::print, Notation::dim);
  }

  @Test
  void dtypesAndDevicesReadBackAsTheyWere() {
    roundTrips(RandomNotation::dtype, Printer::print, Notation::dtype);
    roundTrips(RandomNotation::device, Printer::print, Notation::device);
  }

  private static <T> void roundTrips(
      Function<RandomNotation, T> make,
      Function<T, String> print,
      Function<String, Parsed<T>> parse) {
    for (long seed = 0; seed < ROUNDS; seed++) {
      T ast = make.apply(new RandomNotation(seed));
      String text = print.apply(ast);
      assertEquals(new Parsed.Read<>(ast), parse.apply(text), "seed " + seed + ": " + text);
    }
  }

  @Test
  void damagedTextIsReadOrRefusedButNeverThrows() {
    String alphabet = "[](),*_+-/%.=<>&|:? abc19\u00e9\ud83d#\n";
    for (long seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder(Printer.print(new RandomNotation(seed).tensor()));
      for (int edits = random.nextInt(4); edits >= 0 && text.length() > 0; edits--) {
        text.setCharAt(
            random.nextInt(text.length()), alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String damaged = text.toString();
      Notation.tensor(damaged)
          .failure()
          .ifPresent(
              error ->
                  assertTrue(
                      error.column() >= 1 && error.column() <= damaged.length() + 1, damaged));
      settles(damaged, Notation::tensor, Printer::print);
      settles(damaged, Notation::shape, Printer::print);
      settles(damaged, Notation::requires, Printer::print);
      settles(damaged, Notation::dim, Printer::print);
      settles(damaged, Notation::op, Printer::print);
    }
  }

  private static <T> void settles(
      String text, Function<String, Parsed<T>> parse, Function<T, String> print) {
    Parsed<T> first = parse.apply(text);
    first.found().ifPresent(ast -> assertEquals(first, parse.apply(print.apply(ast)), text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "b,784 | [b, 784]",
        "[ b , 784 ] | [b, 784]",
        "[] | []",
        "*batch, _, 2*(h+1)/4 - 1 | [*batch, _, 2 * (h + 1) / 4 - 1]",
        "..., min(a,b,3) | [..., min(min(a, b), 3)]",
        "((b)), (a*b)*c, a*(b*c) | [b, a * b * c, a * (b * c)]",
        "matmul( a,transpose(b , axes=[1,0]),flag = true) | matmul(a, transpose(b, axes=[1, 0]),"
            + " flag=true)",
        "layer.in | [layer.in]",
      })
  void shapesHaveOneNormalForm(String text, String normal) {
    assertEquals(normal, Notation.shape(text).map(Printer::print).found().orElseThrow());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "f32 [ n,c,h,w ] NCHW on cuda:0 | f32[n, c, h, w] NCHW on cuda:0",
        "[b] on same( a ) | [b] on same(a)",
        "promote(a,b)[...] | promote(a, b)[...]",
        "matmul(a, b) on cuda | matmul(a, b) on cuda:0",
        "float matmul(a, b) | float matmul(a, b)",
        "float[on] on cpu | float[on] on cpu",
      })
  void tensorTypesHaveOneNormalForm(String text, String normal) {
    assertEquals(normal, Notation.tensor(text).map(Printer::print).found().orElseThrow());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "d%heads==0&&(t>=1||t==0) ; d % heads == 0 && (t >= 1 || t == 0)",
        "(a + 1) * 2 <= b ; (a + 1) * 2 <= b",
        "((a == b)) ; a == b",
        "((a) == (b)) && (c) != d ; a == b && c != d",
      })
  void conditionsHaveOneNormalForm(String text, String normal) {
    assertEquals(normal, Notation.requires(text).map(Printer::print).found().orElseThrow());
  }
}
