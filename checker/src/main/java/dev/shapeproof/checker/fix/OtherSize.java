package dev.shapeproof.checker.fix;

import dev.shapeproof.checker.flow.ir.Edit;
import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.Local;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.rule.RuleId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Another of the sizes that the same method works with, where an array is made or reshaped: {@code
 * new Shape(out)} for {@code new Shape(hidden)}, {@code widths[i + 1]} for {@code widths[i]}.
 */
final class OtherSize implements Remedy {
  private static final Set<RuleId> ABOUT_SIZES =
      Set.of(
          RuleId.SHAPE_MATMUL,
          RuleId.SHAPE_BROADCAST,
          RuleId.SHAPE_RESHAPE,
          RuleId.SHAPE_CONCAT,
          RuleId.SHAPE_LAYER);

  /** Ways to write it beyond which nobody can tell which was meant. */
  private static final int MOST = 8;

  @Override
  public List<List<Edit>> of(Failure failure) {
    if (!ABOUT_SIZES.contains(failure.id())) {
      return List.of();
    }
    List<List<Edit>> groups = new ArrayList<>();
    if (failure.id() == RuleId.SHAPE_RESHAPE) {
      failure.callPlace().ifPresent(call -> groups.add(edits(failure, call)));
      return groups;
    }
    List<Operand> operands = failure.operands();
    for (int i = operands.size() - 1; i >= 0; i--) {
      Span made = operands.get(i).tensor().origin().at();
      for (Code code : failure.behind()) {
        code.call(made)
            .filter(call -> failure.vocabulary().isCreation(call.method()))
            .ifPresent(call -> groups.add(edits(failure, failure.place(code, call))));
      }
    }
    return groups;
  }

  private static List<Edit> edits(Failure failure, Place call) {
    List<SizeExpression> said = new ArrayList<>();
    for (int argument : ((Instr.Invoke) call.instr()).arguments()) {
      sizes(failure, call.code(), argument, said);
    }
    Map<String, SizeExpression> others = others(failure, call.code());
    List<Edit> edits = new ArrayList<>();
    for (SizeExpression old : said) {
      for (SizeExpression other : others.values()) {
        if (!other.text().equals(old.text())
            && other.variables().stream().allMatch(it -> isInScope(failure, it, old.place()))) {
          edits.add(replaced(failure, old.place(), other, call));
        }
      }
    }
    return edits.size() <= MOST ? edits : List.of();
  }

  /** What is written for a size where an array or a shape is made. */
  private static void sizes(Failure failure, Code code, int register, List<SizeExpression> found) {
    Optional<Instr> given = code.giving(register);
    if (given.isEmpty()) {
      return;
    }
    if (given.get() instanceof Instr.NewArray array && array.elements().isPresent()) {
      array.elements().get().forEach(element -> sizes(failure, code, element, found));
    } else if (given.get() instanceof Instr.New made) {
      made.arguments().forEach(argument -> sizes(failure, code, argument, found));
    } else if (!(given.get() instanceof Instr.Const)) {
      SizeExpression.of(failure.place(code, given.get()))
          .filter(size -> isNumber(size.place().type()))
          .ifPresent(found::add);
    }
  }

  private static boolean isNumber(TypeRef type) {
    // Arithmetic has no type of its own here.
    return type.equals(TypeRef.INT) || type.equals(TypeRef.LONG) || type.equals(TypeRef.VOID);
  }

  /** The sizes that a body works with, and the numbers that it is given; by their text. */
  private static Map<String, SizeExpression> others(Failure failure, Code code) {
    Map<String, SizeExpression> found = new LinkedHashMap<>();
    List<SizeExpression> all = new ArrayList<>();
    code.instructions()
        .filter(instr -> instr instanceof Instr.New || instr instanceof Instr.NewArray)
        .forEach(instr -> sizes(failure, code, instr.target(), all));
    code.instructions()
        .filter(instr -> instr instanceof Instr.Load)
        .flatMap(instr -> SizeExpression.of(failure.place(code, instr)).stream())
        .filter(size -> size.place().type().equals(TypeRef.INT) || isLong(size))
        .forEach(all::add);
    all.forEach(size -> found.putIfAbsent(size.text(), size));
    return found;
  }

  private static boolean isLong(SizeExpression size) {
    return size.place().type().equals(TypeRef.LONG);
  }

  private static Edit replaced(Failure failure, Place old, SizeExpression other, Place call) {
    int first = old.code().body().registers();
    TypeRef type = old.type().equals(TypeRef.VOID) ? TypeRef.INT : old.type();
    List<Instr> instead = other.copy(first, old.register(), type);
    return Patch.replacing(old, instead, other.text(), other.registers())
        .edit(failure.wordingAround(old, call.at()));
  }

  /** Whether a variable can be named at a place: declared before, in a block that is not over. */
  private static boolean isInScope(Failure failure, Local local, Place at) {
    if (at.code().parameter(local) >= 0) {
      return true;
    }
    Span declared = local.declared();
    if (!declared.isKnown() || declared.end() > at.at().start()) {
      return false;
    }
    String between =
        failure.program().source(declared.file()).substring(declared.end(), at.at().start());
    int depth = 0;
    for (int i = 0; i < between.length(); i++) {
      char c = between.charAt(i);
      depth += c == '{' || c == '(' ? 1 : c == '}' || c == ')' ? -1 : 0;
      if (depth < 0) {
        return false;
      }
    }
    return true;
  }
}
