package dev.shapeproof.notation;

import dev.shapeproof.notation.RequiresSpec.Comparison;
import dev.shapeproof.notation.RequiresSpec.Condition;
import java.util.Optional;

/** Reads integer expressions and conditions over them. */
final class ExprParser {
  private final Cursor in;

  ExprParser(Cursor in) {
    this.in = in;
  }

  Expr expr(String what) {
    Expr left = product(what);
    while (true) {
      if (in.skip("+")) {
        left = new Expr.Binary(Expr.Op.ADD, left, product("a term"));
      } else if (in.skip("-")) {
        left = new Expr.Binary(Expr.Op.SUB, left, product("a term"));
      } else {
        return left;
      }
    }
  }

  private Expr product(String what) {
    Expr left = unary(what);
    while (true) {
      if (in.skip("*")) {
        left = new Expr.Binary(Expr.Op.MUL, left, unary("a factor"));
      } else if (in.skip("/")) {
        left = new Expr.Binary(Expr.Op.DIV, left, unary("a divisor"));
      } else if (in.skip("%")) {
        left = new Expr.Binary(Expr.Op.MOD, left, unary("a divisor"));
      } else {
        return left;
      }
    }
  }

  private Expr unary(String what) {
    in.enter();
    try {
      if (in.skip("-")) {
        return new Expr.Neg(unary("a number or a name"));
      }
      return primary(what);
    } finally {
      in.leave();
    }
  }

  private Expr primary(String what) {
    Token token = in.peek();
    if (in.skip("(")) {
      Expr inner = expr("an expression");
      in.need(")");
      return inner;
    }
    if (token.kind() == Token.Kind.INT) {
      return literal(in.take());
    }
    if (!token.isName()) {
      throw in.expected(what);
    }
    if (in.peek(1).is("(")) {
      return extremum(token);
    }
    return new Expr.Name(in.name(what));
  }

  private Expr extremum(Token function) {
    Expr.Op op =
        switch (function.text()) {
          case "min" -> Expr.Op.MIN;
          case "max" -> Expr.Op.MAX;
          default ->
              throw in.stop(
                  function,
                  "expected 'min' or 'max' before '(', found '" + function.text() + "'",
                  Optional.empty());
        };
    in.take();
    in.need("(");
    Expr left = expr("an expression");
    in.need(",");
    Expr result = new Expr.Binary(op, left, expr("an expression"));
    while (in.skip(",")) {
      result = new Expr.Binary(op, result, expr("an expression"));
    }
    in.need(")");
    return result;
  }

  private Expr literal(Token token) {
    try {
      return new Expr.Int(Long.parseLong(token.text()));
    } catch (NumberFormatException tooLarge) {
      throw in.stop(
          token,
          "expected a number up to " + Long.MAX_VALUE + ", found '" + token.text() + "'",
          Optional.empty());
    }
  }

  Condition condition() {
    Condition left = conjunction();
    while (in.skip("||")) {
      left = new Condition.Or(left, conjunction());
    }
    return left;
  }

  private Condition conjunction() {
    Condition left = atom();
    while (in.skip("&&")) {
      left = new Condition.And(left, atom());
    }
    return left;
  }

  /** A bracket opens a condition or an expression; which of the two is known only behind it. */
  private Condition atom() {
    if (in.peek().is("(") && opensCondition()) {
      in.enter();
      in.need("(");
      Condition inner = condition();
      in.need(")");
      in.leave();
      return inner;
    }
    Expr left = expr("a condition");
    Comparison comparison = comparison();
    return new Condition.Compare(comparison, left, expr("an expression"));
  }

  private boolean opensCondition() {
    int level = 0;
    for (int ahead = 0; in.peek(ahead).kind() != Token.Kind.END; ahead++) {
      Token token = in.peek(ahead);
      if (token.is("(")) {
        level++;
      } else if (token.is(")") && --level == 0) {
        return false;
      } else if (isComparison(token) || token.is("&&") || token.is("||")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isComparison(Token token) {
    for (Comparison comparison : Comparison.values()) {
      if (token.is(comparison.text())) {
        return true;
      }
    }
    return false;
  }

  private Comparison comparison() {
    for (Comparison comparison : Comparison.values()) {
      if (in.skip(comparison.text())) {
        return comparison;
      }
    }
    throw in.expected(
        "a comparison (== != < <= > >=)", in.peek().is("=") ? Optional.of("==") : Optional.empty());
  }
}
