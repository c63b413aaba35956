package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.fact.Facts;
import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.Instr.BinaryOp;
import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.value.ObjectState;
import dev.shapeproof.checker.value.ShapeTerm;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.dim.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Java's operators on values. */
final class Operators {
  private final Transfer transfer;
  private final Session session;

  Operators(Transfer transfer, Session session) {
    this.transfer = transfer;
    this.session = session;
  }

  Value unary(Instr.Unary unary, Value operand) {
    return switch (unary.op()) {
      case NOT ->
          operand instanceof Value.Bool bool
              ? new Value.Bool(bool.condition().not())
              : unknown(unary.type(), unary.at());
      case NEGATE -> {
        if (operand instanceof Value.Int integer) {
          yield new Value.Int(Dim.of(0).minus(integer.term()));
        }
        if (operand instanceof Value.Real real) {
          yield new Value.Real(
              real.constant().isPresent()
                  ? OptionalDouble.of(-real.constant().getAsDouble())
                  : OptionalDouble.empty(),
              real.type());
        }
        yield unknown(unary.type(), unary.at());
      }
      case COMPLEMENT ->
          operand instanceof Value.Int integer
              ? new Value.Int(Dim.of(-1).minus(integer.term()))
              : unknown(unary.type(), unary.at());
    };
  }

  Value binary(Instr.Binary binary, Value left, Value right) {
    Facts facts = transfer.cursor().facts();
    if (binary.op() == BinaryOp.CONCAT) {
      return concat(left, right);
    }
    if (left instanceof Value.Int a && right instanceof Value.Int b) {
      return integers(binary, a.term(), b.term(), facts);
    }
    if (left instanceof Value.Choice || right instanceof Value.Choice) {
      Optional<Value> either = EitherNumber.binary(binary, left, right, facts);
      if (either.isPresent()) {
        return either.get();
      }
    }
    if (binary.op() == BinaryOp.EQ || binary.op() == BinaryOp.NE) {
      Optional<Constraint> same = same(left, right).or(() -> sameObject(left, right));
      if (same.isPresent()) {
        return new Value.Bool(binary.op() == BinaryOp.EQ ? same.get() : same.get().not());
      }
    }
    if (left instanceof Value.Bool a && right instanceof Value.Bool b) {
      switch (binary.op()) {
        case AND -> {
          return new Value.Bool(a.condition().and(b.condition()));
        }
        case OR -> {
          return new Value.Bool(a.condition().or(b.condition()));
        }
        default -> {}
      }
    }
    if (left instanceof Value.Real || right instanceof Value.Real) {
      return Reals.binary(binary, left, right).orElseGet(() -> unknown(binary.type(), binary.at()));
    }
    return unknown(binary.type(), binary.at());
  }

  private Value integers(Instr.Binary binary, Dim left, Dim right, Facts facts) {
    Optional<Constraint> comparison = Integers.compare(binary.op(), left, right);
    if (comparison.isPresent()) {
      return new Value.Bool(comparison.get());
    }
    Optional<Dim> term = Integers.arithmetic(binary.op(), left, right, binary.type(), facts);
    if (binary.op() == BinaryOp.DIV || binary.op() == BinaryOp.REM) {
      transfer.learn(right.ne(0), binary.at(), "division");
    }
    if (term.isPresent()) {
      return new Value.Int(facts.simplify(term.get()));
    }
    Dim opaque = transfer.frame().fresh(binary.at(), lost(left, right), "?", Symbol.ANY);
    if (binary.op() == BinaryOp.DIV || binary.op() == BinaryOp.REM) {
      Dim floor = binary.op() == BinaryOp.DIV ? left.floorDiv(right) : left.mod(right);
      transfer.learn(
          left.ge(0).and(right.ge(1)).implies(opaque.eq(floor)), binary.at(), "division");
    }
    return new Value.Int(opaque);
  }

  /** What is computed from what the code itself chose follows from it. */
  private static String lost(Dim left, Dim right) {
    return Stream.of(left, right)
            .flatMap(term -> term.symbols().stream())
            .allMatch(s -> s.role() == Symbol.Role.CHOSEN || Symbols.isLost(s))
        ? Symbols.LOST
        : "";
  }

  /** When two values are the same object or the same boolean; empty where that cannot be told. */
  private Optional<Constraint> same(Value left, Value right) {
    if (left instanceof Value.Null && right instanceof Value.Null) {
      return Optional.of(Constraint.always());
    }
    if (left instanceof Value.Null || right instanceof Value.Null) {
      Value other = left instanceof Value.Null ? right : left;
      return isNull(other);
    }
    if (left instanceof Value.Type a && right instanceof Value.Type b) {
      return truth(a.dtype().is(b.dtype()));
    }
    if (left instanceof Value.Text a && right instanceof Value.Text b) {
      // characters, as far as they are known
      return code(a).flatMap(one -> code(b).map(one::equals)).map(Operators::truth);
    }
    if (left instanceof Value.Bool a && right instanceof Value.Bool b) {
      return Optional.of(
          a.condition().and(b.condition()).or(a.condition().not().and(b.condition().not())));
    }
    return Optional.empty();
  }

  /**
   * Whether two references are one object: told for those made in sight, else a name of its own.
   */
  private Optional<Constraint> sameObject(Value left, Value right) {
    if (!(left instanceof Value.Ref a) || !(right instanceof Value.Ref b)) {
      return Optional.empty();
    }
    if (!a.id().recent() || !b.id().recent()) {
      return Optional.empty();
    }
    if (isMade(a) && isMade(b)) {
      return Optional.of(a.id().equals(b.id()) ? Constraint.always() : Constraint.never());
    }
    if (!isMade(a) && !isMade(b)) {
      return Optional.empty();
    }
    String unknown = isMade(a) ? b.id().site() : a.id().site();
    String made = isMade(a) ? a.id().site() : b.id().site();
    Symbol symbol = new Symbol(unknown + "==" + made, "same object", Symbol.Role.OPEN, 0);
    return Optional.of(Dim.symbol(symbol).eq(1));
  }

  private boolean isMade(Value.Ref ref) {
    return transfer.cursor().object(ref.id()).map(ObjectState::exact).orElse(false);
  }

  private static Constraint truth(boolean yes) {
    return yes ? Constraint.always() : Constraint.never();
  }

  private static Optional<Constraint> truth(dev.shapeproof.rule.Truth truth) {
    return switch (truth) {
      case YES -> Optional.of(Constraint.always());
      case NO -> Optional.of(Constraint.never());
      case UNKNOWN -> Optional.empty();
    };
  }

  private Optional<Constraint> isNull(Value value) {
    if (value instanceof Value.Choice choice) {
      List<Constraint> when = new ArrayList<>();
      for (Value.Arm arm : choice.arms()) {
        Optional<Constraint> inner = isNull(arm.value());
        if (inner.isEmpty()) {
          return Optional.empty();
        }
        when.add(arm.when().and(inner.get()));
      }
      return Optional.of(Constraint.any(when));
    }
    if (value instanceof Value.Null) {
      return Optional.of(Constraint.always());
    }
    return isMade(value) || isThere(value) ? Optional.of(Constraint.never()) : Optional.empty();
  }

  /** A constant, a function, or a container that was made in sight. */
  private boolean isThere(Value value) {
    if (value instanceof Value.Text text) {
      return text.pieces().isEmpty()
          || text.pieces().stream().anyMatch(Value.Piece.Literal.class::isInstance);
    }
    if (value instanceof Value.Ref ref) {
      return transfer.cursor().object(ref.id()).map(ObjectState::fresh).orElse(false);
    }
    return value instanceof Value.Function
        || (value instanceof Value.Int integer && integer.term().constant().isPresent());
  }

  /** Whether a value was made in sight, so that it is not null. */
  private boolean isMade(Value value) {
    if (value instanceof Value.Ref ref) {
      return isMade(ref);
    }
    return value instanceof Value.Tensor tensor
        && tensor.shape() instanceof ShapeTerm.Known
        && tensor.origin().at().isKnown()
        && !tensor.origin().reason().startsWith("parameter")
        && !tensor.origin().reason().startsWith("field");
  }

  /** Told where the class of the object is known exactly. */
  Value instanceOf(Instr.InstanceOf test, Value operand) {
    return new Value.Bool(
        isInstance(operand, test.type())
            .orElseGet(() -> transfer.frame().fresh(test.at(), "?", "instanceof", 0).eq(1)));
  }

  private Optional<Constraint> isInstance(Value value, TypeRef type) {
    if (value instanceof Value.Choice choice) {
      List<Constraint> when = new ArrayList<>();
      for (Value.Arm arm : choice.arms()) {
        Optional<Constraint> inner = isInstance(arm.value(), type);
        if (inner.isEmpty()) {
          return Optional.empty();
        }
        when.add(arm.when().and(inner.get()));
      }
      return Optional.of(Constraint.any(when));
    }
    if (value instanceof Value.Null) {
      return Optional.of(Constraint.never());
    }
    return value instanceof Value.Ref ref
        ? transfer
            .cursor()
            .object(ref.id())
            .filter(object -> object.exact() && isOfSource(object.type()))
            .flatMap(object -> isKind(object.type(), type))
        : Optional.empty();
  }

  /** Lists and maps of the library only stand for those of some class. */
  private boolean isOfSource(TypeRef type) {
    return session.program().find(type).filter(ClassInfo::fromSource).isPresent();
  }

  private Optional<Constraint> isKind(TypeRef type, TypeRef wanted) {
    Program program = session.program();
    if (type.equals(wanted) || program.isSubtype(type, wanted)) {
      return Optional.of(Constraint.always());
    }
    // the compiler knows no local class by its name
    boolean both =
        program.isSubtype(type, TypeRef.OBJECT) && program.isSubtype(wanted, TypeRef.OBJECT);
    return both ? Optional.of(Constraint.never()) : Optional.empty();
  }

  private static Value concat(Value left, Value right) {
    List<Value.Piece> pieces = new ArrayList<>(pieces(left));
    pieces.addAll(pieces(right));
    return new Value.Text(Texts.joined(pieces));
  }

  private static List<Value.Piece> pieces(Value value) {
    return Texts.pieces(value);
  }

  Value convert(Instr.Convert convert, Value operand) {
    TypeRef to = convert.to();
    if (operand instanceof Value.Int integer) {
      if (Integers.isReal(to)) {
        var constant = transfer.cursor().facts().constantOf(integer.term());
        return Reals.ofInteger(
            constant.isPresent() ? Dim.of(constant.getAsLong()) : integer.term(), to);
      }
      return Integers.isIntegral(to) ? narrowed(integer, convert) : operand;
    }
    if (operand instanceof Value.Real real) {
      if (Integers.isIntegral(to)) {
        return real.constant().isPresent()
            ? Value.Int.of((long) real.constant().getAsDouble())
            : unknown(to, convert.at());
      }
      TypeRef kept = Integers.isReal(to) ? to : real.type();
      return new Value.Real(Reals.inWidth(real.constant(), kept), kept);
    }
    if (operand instanceof Value.Text text && Integers.isIntegral(to)) {
      return code(text).orElseGet(() -> unknown(to, convert.at()));
    }
    if (operand instanceof Value.Unknown) {
      return session.unknowns().isTyped(to) ? unknown(to, convert.at()) : operand;
    }
    return operand;
  }

  /** The number that a character is. */
  private static Optional<Value> code(Value.Text text) {
    return text.pieces().size() == 1
            && text.pieces().get(0) instanceof Value.Piece.Literal literal
            && literal.text().length() == 1
        ? Optional.of(Value.Int.of(literal.text().charAt(0)))
        : Optional.empty();
  }

  /** {@code (int)} of a size keeps it; a narrower type keeps only what fits. */
  private Value narrowed(Value.Int integer, Instr.Convert convert) {
    return switch (convert.to().name()) {
      case "char" -> unknown(convert.to(), convert.at());
      case "byte", "short" -> {
        var bounds = transfer.cursor().facts().boundsOf(integer.term());
        yield bounds.lower() >= 0 && bounds.upper() <= 127
            ? integer
            : convert.from().name().equals(convert.to().name())
                ? integer
                : unknown(convert.to(), convert.at());
      }
      default -> integer;
    };
  }

  private Value unknown(TypeRef type, Span at) {
    return transfer.unknown(type, at, "?");
  }
}
