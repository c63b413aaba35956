package dev.shapeproof.checker.call;

import dev.shapeproof.checker.model.IndexSyntax;
import dev.shapeproof.checker.value.ShapeTerm;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Constraint;
import dev.shapeproof.rule.Operand;
import dev.shapeproof.rule.Problem;
import dev.shapeproof.rule.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** String templates as index expressions. */
final class IndexTexts {
  private final Evaluation evaluation;

  IndexTexts(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  Value parse(Value text, Value arguments) {
    List<IndexSyntax.Piece> given = new ArrayList<>();
    Optional<List<Value>> values = evaluation.elements(arguments);
    values.ifPresent(all -> all.forEach(value -> given.add(piece(value))));
    if (values.isEmpty() || !(text instanceof Value.Text template)) {
      return new Value.Unknown("index");
    }
    List<IndexSyntax.Piece> pieces = new ArrayList<>();
    for (Value.Piece part : template.pieces()) {
      pieces.add(
          part instanceof Value.Piece.Literal literal
              ? new IndexSyntax.Piece.Literal(literal.text())
              : piece(((Value.Piece.Hole) part).value()));
    }
    IndexSyntax.Result result = IndexSyntax.parse(pieces, given);
    if (result instanceof IndexSyntax.Result.Items items) {
      List<Value.Tensor> arrays =
          values.get().stream()
              .filter(Value.Tensor.class::isInstance)
              .map(Value.Tensor.class::cast)
              .toList();
      return new Value.Index(items.items(), arrays);
    }
    if (result instanceof IndexSyntax.Result.Malformed malformed) {
      evaluation.require(
          Constraint.never(), () -> Problem.of(RuleId.SHAPE_INDEX, "{}", malformed.message()));
      return new Value.Unknown("refuted");
    }
    return new Value.Unknown("index");
  }

  private IndexSyntax.Piece piece(Value value) {
    if (value instanceof Value.Int integer) {
      return new IndexSyntax.Piece.Whole(evaluation.facts().simplify(integer.term()));
    }
    if (value instanceof Value.Null) {
      return new IndexSyntax.Piece.Nothing();
    }
    if (value instanceof Value.Tensor tensor
        && evaluation.resolve(tensor.shape()) instanceof ShapeTerm.Known known) {
      return new IndexSyntax.Piece.Array(
          Operand.of("index", known.dims(), tensor.dtype(), tensor.device()));
    }
    return new IndexSyntax.Piece.Opaque("index");
  }
}
