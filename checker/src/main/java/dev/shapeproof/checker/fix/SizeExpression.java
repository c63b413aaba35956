package dev.shapeproof.checker.fix;

import dev.shapeproof.checker.flow.ir.Instr;
import dev.shapeproof.checker.flow.ir.Local;
import dev.shapeproof.checker.flow.ir.TypeRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An expression of an int that can be said a second time: variables, fields and elements of arrays,
 * with arithmetic between them.
 */
final class SizeExpression {
  private static final int MOST_STEPS = 8;

  private final Place place;
  private final List<Instr> steps;
  private final Set<Local> variables;

  private SizeExpression(Place place, List<Instr> steps, Set<Local> variables) {
    this.place = place;
    this.steps = steps;
    this.variables = variables;
  }

  static Optional<SizeExpression> of(Place place) {
    List<Instr> steps = new ArrayList<>();
    Set<Local> variables = new HashSet<>();
    boolean plain = collect(place.code(), place.instr(), steps, variables);
    return plain && !place.text().isEmpty() && steps.size() <= MOST_STEPS
        ? Optional.of(new SizeExpression(place, steps, variables))
        : Optional.empty();
  }

  private static boolean collect(Code code, Instr instr, List<Instr> steps, Set<Local> variables) {
    boolean plain;
    if (instr instanceof Instr.Load load) {
      plain = !load.local().name().startsWith("$");
      variables.add(load.local());
    } else if (instr instanceof Instr.Const || instr instanceof Instr.This) {
      plain = true;
    } else if (instr instanceof Instr.FieldGet get) {
      plain = get.receiver() == Instr.NONE || collect(code, get.receiver(), steps, variables);
    } else if (instr instanceof Instr.ArrayGet get) {
      plain =
          collect(code, get.array(), steps, variables)
              && collect(code, get.index(), steps, variables);
    } else if (instr instanceof Instr.Binary binary) {
      plain =
          collect(code, binary.left(), steps, variables)
              && collect(code, binary.right(), steps, variables);
    } else if (instr instanceof Instr.Convert convert) {
      plain = collect(code, convert.operand(), steps, variables);
    } else {
      plain =
          instr instanceof Instr.Invoke call
              && call.arguments().isEmpty()
              && call.receiver() != Instr.NONE
              && collect(code, call.receiver(), steps, variables);
    }
    steps.add(instr);
    return plain && steps.size() <= MOST_STEPS;
  }

  private static boolean collect(Code code, int register, List<Instr> steps, Set<Local> variables) {
    Optional<Instr> made =
        code.instructions().filter(instr -> instr.target() == register).findFirst();
    return made.isPresent() && collect(code, made.get(), steps, variables);
  }

  String text() {
    return place.text();
  }

  Place place() {
    return place;
  }

  Set<Local> variables() {
    return variables;
  }

  /** As many as its copy needs. */
  int registers() {
    return steps.size();
  }

  /** The same steps once more, in registers from {@code first} on, the last into {@code target}. */
  List<Instr> copy(int first, int target, TypeRef type) {
    List<Instr> copied = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      copied.add(copy(steps.get(i), first + i, first));
    }
    int last = first + steps.size() - 1;
    TypeRef from = place.type().equals(TypeRef.VOID) ? type : place.type();
    copied.add(new Instr.Convert(target, last, from, type, place.at()));
    return copied;
  }

  private int moved(int register, int first) {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).target() == register) {
        return first + i;
      }
    }
    return register;
  }

  private Instr copy(Instr step, int target, int first) {
    if (step instanceof Instr.Load load) {
      return new Instr.Load(target, load.local(), load.at());
    }
    if (step instanceof Instr.Const constant) {
      return new Instr.Const(target, constant.value(), constant.type(), constant.at());
    }
    if (step instanceof Instr.This self) {
      return new Instr.This(target, self.type(), self.at());
    }
    if (step instanceof Instr.FieldGet get) {
      return new Instr.FieldGet(target, moved(get.receiver(), first), get.field(), get.at());
    }
    if (step instanceof Instr.ArrayGet get) {
      return new Instr.ArrayGet(
          target, moved(get.array(), first), moved(get.index(), first), get.type(), get.at());
    }
    if (step instanceof Instr.Binary binary) {
      return new Instr.Binary(
          target,
          binary.op(),
          moved(binary.left(), first),
          moved(binary.right(), first),
          binary.type(),
          binary.at());
    }
    if (step instanceof Instr.Convert convert) {
      return new Instr.Convert(
          target, moved(convert.operand(), first), convert.from(), convert.to(), convert.at());
    }
    Instr.Invoke call = (Instr.Invoke) step;
    return new Instr.Invoke(
        target,
        call.method(),
        moved(call.receiver(), first),
        List.of(),
        call.spans(),
        call.type(),
        call.exact(),
        call.isSuper(),
        call.resultUnused(),
        call.at());
  }
}
