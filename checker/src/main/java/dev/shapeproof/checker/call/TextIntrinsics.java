package dev.shapeproof.checker.call;

import dev.shapeproof.checker.flow.Texts;
import dev.shapeproof.checker.model.Intrinsic;
import dev.shapeproof.checker.value.ShapeTerm;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.dim.Symbol;
import dev.shapeproof.rule.IndexItem;
import dev.shapeproof.rule.Operand;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiPredicate;

/** Intrinsics on string templates and index expressions. */
final class TextIntrinsics {
  private final Evaluation evaluation;

  TextIntrinsics(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  Value call(Intrinsic intrinsic, List<Value> a) {
    return switch (intrinsic) {
      case INDEX_OF -> new IndexTexts(evaluation).parse(a.get(0), a.get(1));
      case INDEX_PICKS -> picks(a.get(0));
      case INDEX_ALL -> all(a.get(0));
      case INDEX_SLICE -> slice(a);
      case INDEX_ELLIPSIS -> new Value.Index(List.of(new IndexItem.Ellipsis()));
      case INDEX_NEW_AXIS -> new Value.Index(List.of(new IndexItem.NewAxis()));
      case INDEX_ARRAY -> array(a.get(0));
      case INDEX_JOIN -> join(a.get(0), a.get(1));
      case TEXT -> new Value.Text(Texts.pieces(a.get(0)));
      case TEXT_JOIN -> joined(Texts.pieces(a.get(0)), Texts.pieces(a.get(1)));
      case TEXT_FORMAT -> format(a.get(0), a.get(1));
      case TEXT_OF -> separated(a.get(0), a.get(1));
      case PARSE_INT -> parsed(a.get(0));
      case TEXT_STARTS -> compared(a.get(0), a.get(1), String::startsWith);
      case TEXT_ENDS -> compared(a.get(0), a.get(1), String::endsWith);
      case TEXT_HAS -> compared(a.get(0), a.get(1), String::contains);
      case TEXT_SPLIT, TEXT_PART, TEXT_WRITTEN, TEXT_FIND, TEXT_REPLACE ->
          new ConstantTexts(evaluation).call(intrinsic, a);
      default -> throw new IllegalArgumentException(intrinsic.text());
    };
  }

  private static Value compared(Value one, Value other, BiPredicate<String, String> holds) {
    if (!Displays.isConstant(one) || !Displays.isConstant(other)) {
      return new Value.Unknown("value");
    }
    String text = Displays.text((Value.Text) one);
    boolean yes = holds.test(text, Displays.text((Value.Text) other));
    return new Value.Bool(yes ? Constraint.always() : Constraint.never());
  }

  private Value parsed(Value value) {
    if (value instanceof Value.Text text && Displays.isConstant(text)) {
      String digits = Displays.text(text);
      if (digits.matches("-?[0-9]{1,18}")) {
        return Value.Int.of(Long.parseLong(digits));
      }
    }
    return new Value.Int(evaluation.fresh("parsed", Symbol.ANY));
  }

  private Value picks(Value positions) {
    Optional<List<Dim>> dims = evaluation.integers(positions);
    return dims.<Value>map(
            known -> new Value.Index(known.stream().<IndexItem>map(IndexItem.Pick::new).toList()))
        .orElseGet(() -> new Value.Unknown("index"));
  }

  private Value all(Value count) {
    OptionalLong constant = evaluation.constant(count);
    if (constant.isEmpty() || constant.getAsLong() < 0 || constant.getAsLong() > 16) {
      return new Value.Unknown("index");
    }
    IndexItem whole = new IndexItem.Slice(Optional.empty(), Optional.empty(), 1);
    return new Value.Index(Collections.nCopies((int) constant.getAsLong(), whole));
  }

  private Value slice(List<Value> a) {
    OptionalLong step =
        a.size() < 3 || a.get(2) instanceof Value.Null
            ? OptionalLong.of(1)
            : evaluation.constant(a.get(2));
    if (step.isEmpty() || step.getAsLong() == 0) {
      return new Value.Unknown("index");
    }
    return new Value.Index(
        List.of(new IndexItem.Slice(bound(a.get(0)), bound(a.get(1)), (int) step.getAsLong())));
  }

  private Optional<Dim> bound(Value value) {
    if (value instanceof Value.Null) {
      return Optional.empty();
    }
    return Optional.of(
        value instanceof Value.Int integer ? integer.term() : evaluation.anyInteger());
  }

  private Value array(Value tensor) {
    if (tensor instanceof Value.Tensor t
        && evaluation.resolve(t.shape()) instanceof ShapeTerm.Known known) {
      Operand operand = Operand.of("index", known.dims(), t.dtype(), t.device());
      return new Value.Index(List.of(new IndexItem.Array(operand)), List.of(t));
    }
    return new Value.Unknown("rank");
  }

  private static Value join(Value one, Value other) {
    if (one instanceof Value.Index a && other instanceof Value.Index b) {
      List<IndexItem> items = new ArrayList<>(a.items());
      items.addAll(b.items());
      List<Value.Tensor> arrays = new ArrayList<>(a.arrays());
      arrays.addAll(b.arrays());
      return new Value.Index(items, arrays);
    }
    return one instanceof Value.Unknown ? one : new Value.Unknown("index");
  }

  private static Value joined(List<Value.Piece> one, List<Value.Piece> other) {
    List<Value.Piece> pieces = new ArrayList<>(one);
    pieces.addAll(other);
    return new Value.Text(Texts.joined(pieces));
  }

  private Value format(Value format, Value arguments) {
    Optional<List<Value>> values = evaluation.elements(arguments);
    if (!Displays.isConstant(format) || values.isEmpty()) {
      return new Value.Text(List.of(new Value.Piece.Hole(new Value.Unknown("format"))));
    }
    String text = Displays.text((Value.Text) format);
    List<Value.Piece> pieces = new ArrayList<>();
    int next = 0;
    int from = 0;
    for (int at = text.indexOf('%'); at >= 0; at = text.indexOf('%', from)) {
      pieces.add(new Value.Piece.Literal(text.substring(from, at)));
      char kind = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
      if (kind == '%' || kind == 'n') {
        pieces.add(new Value.Piece.Literal(kind == 'n' ? "\n" : "%"));
      } else if ((kind == 'd' || kind == 's') && next < values.get().size()) {
        pieces.addAll(Texts.pieces(values.get().get(next++)));
      } else {
        return new Value.Text(List.of(new Value.Piece.Hole(new Value.Unknown("format"))));
      }
      from = at + 2;
    }
    pieces.add(new Value.Piece.Literal(text.substring(Math.min(from, text.length()))));
    return new Value.Text(Texts.joined(pieces));
  }

  private Value separated(Value separator, Value sequence) {
    Optional<List<Value>> values = evaluation.elements(sequence);
    if (values.isEmpty()) {
      return new Value.Text(List.of(new Value.Piece.Hole(new Value.Unknown("join"))));
    }
    List<Value.Piece> pieces = new ArrayList<>();
    for (Value value : values.get()) {
      if (!pieces.isEmpty()) {
        pieces.addAll(Texts.pieces(separator));
      }
      pieces.addAll(Texts.pieces(value));
    }
    return new Value.Text(Texts.joined(pieces));
  }
}
