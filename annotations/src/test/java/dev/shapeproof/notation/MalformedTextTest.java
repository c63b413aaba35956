package dev.shapeproof.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A malformed text says in which column what was expected. */
class MalformedTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "b, | column 3: expected a dimension after ','",
        "b,,c | column 3: expected a dimension after ','",
        "\"\" | column 1: expected a dimension, or '[]' for a scalar",
        "[b, 784 | column 8: expected ',' or ']' after '784'",
        "b 784 | column 3: expected ',' or the end after 'b'",
        "(b, 784) | column 1: expected sizes bare or in '[...]', found '('",
        "[hidden=768] | column 8: expected ',' or ']': a size is written as a name or as a number",
        "b, 2h | column 4: expected a dimension after ',', found '2h'",
        "b, -1 | column 4: expected a size that is not negative (did you mean '_'?)",
        "..., b, *c | column 9: expected at most one '...' or '*name' in a shape",
        "b, foo(c) | column 4: expected 'min' or 'max' before '(', found 'foo'",
        "99999999999999999999 | column 1: expected a number up to 9223372036854775807, found"
            + " '99999999999999999999'",
        "b; c | column 2: expected ',' or the end after 'b', found ';'",
        "b, true | column 4: 'true' cannot be a name",
        "matmul(a b) | column 10: expected ',' or ')' after 'a'",
        "* | column 2: expected a name after '*'",
      })
  void inShapes(String text, String message) {
    assertEquals(message, Notation.shape(text).failure().orElseThrow().text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "flot32[b] | column 1: expected a dtype or '[', found 'flot32' (did you mean 'f32'?)",
        "F32[b] | column 1: expected a dtype or '[', found 'F32' (did you mean 'f32'?)",
        "double[b] | column 1: expected a dtype or '[', found 'double' (did you mean 'f64'?)",
        "zebra[b] | column 1: expected a dtype or '[', found 'zebra'",
        "f32 | column 4: expected '[' after 'f32'",
        "f32[b] on gpu:0 | column 11: expected a device (cpu, cuda:0 or same(a)) after 'on' (did"
            + " you mean 'cuda:0'?)",
        "f32[b] on GPU:1 | column 11: expected a device (cpu, cuda:0 or same(a)) after 'on' (did"
            + " you mean 'cuda:1'?)",
        "f32[b] on CPU | column 11: expected a device (cpu, cuda:0 or same(a)) after 'on' (did you"
            + " mean 'cpu'?)",
        "f32[b] on cuda: | column 16: expected the number of the device after ':'",
        "f32[b] nchw | column 8: expected a layout or 'on', as NCHW after ']'",
        "f32[b] NCHW | column 8: expected a layout of 1 letters, one for each dimension",
      })
  void inTensorTypes(String text, String message) {
    assertEquals(message, Notation.tensor(text).failure().orElseThrow().text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "d % heads | column 10: expected a comparison (== != < <= > >=) after 'heads'",
        "d % heads = 0 | column 11: expected a comparison (== != < <= > >=) after 'heads' (did you"
            + " mean '=='?)",
        "a < b < c | column 7: expected the end after 'b'",
        "a == 1 && | column 10: expected a condition after '&&'",
        "a == 1 & b == 2 | column 8: expected the end after '1', found '&'",
      })
  void inConditions(String text, String message) {
    assertEquals(message, Notation.requires(text).failure().orElseThrow().text());
  }

  @Test
  void deepNestingIsRefusedNotOverflown() {
    String text = "(".repeat(900) + "b" + ")".repeat(900);
    assertTrue(Notation.dim(text).failure().orElseThrow().message().contains("nesting"));
    assertTrue(Notation.requires(text).failure().isPresent());
    assertTrue(Notation.op("f(".repeat(900)).failure().orElseThrow().message().contains("nesting"));
  }

  @Test
  void endlessTextIsRefused() {
    assertTrue(Notation.dim("-".repeat(100_000)).failure().isPresent());
  }

  @Test
  void longSumsAreRead() {
    assertTrue(Notation.dim("a" + " + a".repeat(490)).found().isPresent());
  }
}
