package dev.shapeproof.checker.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shapeproof.checker.model.IndexSyntax.Piece;
import dev.shapeproof.checker.model.IndexSyntax.Result;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.dim.Symbol;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.IndexItem;
import dev.shapeproof.rule.Operand;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndexSyntaxTest {
  private static final Dim N = Dim.symbol(new Symbol("n", "n", Symbol.Role.OPEN, Symbol.ANY));
  private static final IndexItem ALL = new IndexItem.Slice(Optional.empty(), Optional.empty(), 1);

  private static Result parse(String text, Piece... arguments) {
    return IndexSyntax.parse(List.of(new Piece.Literal(text)), Arrays.asList(arguments));
  }

  private static Result items(IndexItem... items) {
    return new Result.Items(List.of(items));
  }

  private static IndexItem slice(long from, long to) {
    return new IndexItem.Slice(Optional.of(Dim.of(from)), Optional.of(Dim.of(to)), 1);
  }

  private static Operand array(DType dtype) {
    return Operand.of("index", List.of(Dim.of(3)), dtype, Device.CPU);
  }

  @Test
  void readsPicksSlicesEllipsesAndNewAxes() {
    assertEquals(
        items(
            new IndexItem.Pick(Dim.of(-2)),
            ALL,
            ALL,
            slice(1, 3),
            new IndexItem.Ellipsis(),
            new IndexItem.NewAxis()),
        parse("-2, :, *, 1:3 ,..., null"));
  }

  @Test
  void readsHalfOpenSlicesAndSteps() {
    assertEquals(
        items(
            new IndexItem.Slice(Optional.empty(), Optional.of(Dim.of(3)), 1),
            new IndexItem.Slice(Optional.of(Dim.of(1)), Optional.empty(), 1),
            new IndexItem.Slice(Optional.of(Dim.of(1)), Optional.empty(), 2)),
        parse(":3, 1:, 1::2"));
  }

  @Test
  void fillsHolesWithArgumentsInOrder() {
    assertEquals(
        items(
            new IndexItem.Slice(Optional.of(N), Optional.of(Dim.of(4)), 1),
            new IndexItem.Pick(N),
            new IndexItem.NewAxis()),
        parse("{}:{}, {}, {}", number(N), number(Dim.of(4)), number(N), new Piece.Nothing()));
  }

  @Test
  void castsIndexArraysToIntegersButKeepsMasks() {
    assertEquals(
        items(new IndexItem.Array(array(DType.I64)), new IndexItem.Array(array(DType.BOOL))),
        parse("{}, {}", new Piece.Array(array(DType.F32)), new Piece.Array(array(DType.BOOL))));
  }

  @Test
  void readsNumbersConcatenatedIntoTheText() {
    List<Piece> text =
        List.of(new Piece.Literal(":, "), number(N), new Piece.Literal(":-"), number(N));
    assertEquals(
        items(ALL, new IndexItem.Slice(Optional.of(N), Optional.of(Dim.of(0).minus(N)), 1)),
        IndexSyntax.parse(text, List.of()));
    assertEquals(
        items(new IndexItem.Pick(Dim.of(12))),
        IndexSyntax.parse(List.of(new Piece.Literal("1"), number(Dim.of(2))), List.of()));
  }

  @Test
  void doesNotGuessDigitsGluedToAnUnknownNumber() {
    assertEquals(
        new Result.Unknown("index text"),
        IndexSyntax.parse(List.of(new Piece.Literal("1"), number(N)), List.of()));
  }

  @Test
  void anOpaquePieceMakesTheIndexUnknown() {
    assertEquals(new Result.Unknown("call"), parse("{}", new Piece.Opaque("call")));
  }

  @Test
  void ignoresEmptyItemsAtTheEndOnly() {
    assertEquals(items(new IndexItem.Pick(Dim.of(1))), parse("1,,"));
    assertEquals(new Result.Malformed("invalid index item ''"), parse(",1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "1 : 2", "::", "1:2:3:4", "", "1.5", "- 1", "newaxis"})
  void refusesWhatTheLibraryRefuses(String text) {
    String item = text.trim();
    assertEquals(new Result.Malformed("invalid index item '" + item + "'"), parse(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "..., ...|an index has only one ellipsis",
        "{}|the index text has more {} than its 0 arguments",
        "::0|the step of a slice is 0, it must be positive",
        "99999999999999999999|the index 99999999999999999999 is too large"
      })
  void saysWhatIsWrong(String text, String message) {
    assertEquals(new Result.Malformed(message), parse(text));
  }

  @Test
  void countsTheArguments() {
    assertEquals(
        new Result.Malformed("the index text has 0 {} for 1 arguments"), parse("1", number(N)));
    assertEquals(
        new Result.Malformed("the {} of '{}:' takes an integer"),
        parse("{}:", new Piece.Nothing()));
  }

  private static Piece number(Dim value) {
    return new Piece.Whole(value);
  }
}
