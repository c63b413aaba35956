package dev.shapeproof.checker.call;

import dev.shapeproof.checker.flow.ir.MethodInfo;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.Written;
import dev.shapeproof.notation.DTypeSpec;
import dev.shapeproof.notation.DeviceSpec;
import dev.shapeproof.notation.Expr;
import dev.shapeproof.notation.Printer;
import dev.shapeproof.notation.ShapeForm;
import dev.shapeproof.notation.ShapeSpec;
import dev.shapeproof.notation.ShapeSpec.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An overriding method must accept what the overridden one accepts. Only what is plainly narrower
 * is a complaint: a number where there was any size, another rank, another dtype or device, one
 * more condition.
 */
record ContractOverride(Program program, ContractReader reader) {

  /** What is wrong, and where. */
  record Complaint(Span at, String text) {}

  List<Complaint> complaints(MethodInfo method) {
    Optional<ContractMethod> own = reader.own(method.method());
    if (own.isEmpty() || !own.get().concernsCallers() || method.method().isConstructor()) {
      return List.of();
    }
    List<Complaint> found = new ArrayList<>();
    for (MethodRef above : program.overridden(method.method())) {
      Optional<ContractMethod> other = reader.own(above).filter(ContractMethod::concernsCallers);
      if (other.isPresent()) {
        compare(method, own.get(), other.get(), found);
        return found;
      }
    }
    return found;
  }

  private static void compare(
      MethodInfo method, ContractMethod own, ContractMethod other, List<Complaint> found) {
    String above = simple(other.method());
    int count = Math.min(own.parameters().size(), other.parameters().size());
    for (int i = 0; i < count; i++) {
      ContractType here = own.parameters().get(i);
      ContractType there = other.parameters().get(i);
      if (narrower(here, there)) {
        found.add(
            new Complaint(
                at(method.onParameters().get(i), method.declared()),
                own.name(i)
                    + " accepts less than in "
                    + above
                    + ": declared "
                    + text(here)
                    + ", there "
                    + text(there)));
      }
    }
    for (ContractMethod.Condition condition : own.requires()) {
      String text = Printer.print(condition.spec());
      boolean there = other.requires().stream().anyMatch(o -> Printer.print(o.spec()).equals(text));
      if (!there) {
        found.add(
            new Complaint(
                condition.at(), own.display() + " needs " + text + ", " + above + " does not"));
      }
    }
    if (!other.result().saysNothing() && narrower(other.result(), own.result())) {
      found.add(
          new Complaint(
              at(method.onResult(), method.declared()),
              "the result promises less than in "
                  + above
                  + ": declared "
                  + text(own.result())
                  + ", there "
                  + text(other.result())));
    }
  }

  private static String text(ContractType type) {
    return type.saysNothing() ? "nothing" : type.text();
  }

  private static String simple(MethodRef method) {
    return method.owner().name().substring(method.owner().name().lastIndexOf('.') + 1)
        + "."
        + method.name();
  }

  private static Span at(List<Written> written, Span otherwise) {
    return written.isEmpty() || !written.get(0).at().isKnown() ? otherwise : written.get(0).at();
  }

  /** Whether {@code here} surely allows less than {@code there}. */
  private static boolean narrower(ContractType here, ContractType there) {
    return shape(here.shape(), there.shape())
        || dtype(here.dtype(), there.dtype())
        || device(here.device(), there.device());
  }

  private static boolean dtype(Optional<DTypeSpec> here, Optional<DTypeSpec> there) {
    return here.orElse(null) instanceof DTypeSpec.Exact exact
        && !there.map(exact::equals).orElse(false)
        && !(there.orElse(null) instanceof DTypeSpec.Promote);
  }

  private static boolean device(Optional<DeviceSpec> here, Optional<DeviceSpec> there) {
    return here.orElse(null) instanceof DeviceSpec.Exact exact
        && !there.map(exact::equals).orElse(false)
        && !(there.orElse(null) instanceof DeviceSpec.Same);
  }

  private static boolean shape(Optional<ShapeForm> here, Optional<ShapeForm> there) {
    if (!(here.orElse(null) instanceof ShapeSpec own)) {
      return false;
    }
    boolean rest = own.terms().stream().anyMatch(Term.Rest.class::isInstance);
    if (there.isEmpty()) {
      return !rest || own.terms().size() > 1;
    }
    if (!(there.get() instanceof ShapeSpec other)) {
      return false;
    }
    boolean otherRest = other.terms().stream().anyMatch(Term.Rest.class::isInstance);
    if (rest) {
      return false;
    }
    if (otherRest || own.terms().size() != other.terms().size()) {
      return true;
    }
    for (int i = 0; i < own.terms().size(); i++) {
      if (number(own.terms().get(i)) && !own.terms().get(i).equals(other.terms().get(i))) {
        return !derived(other.terms().get(i));
      }
    }
    return false;
  }

  private static boolean number(Term term) {
    return term instanceof Term.Size size && size.size() instanceof Expr.Int;
  }

  /** Arithmetic, or a field, may well be that number; a plain variable of the signature is not. */
  private static boolean derived(Term term) {
    return term instanceof Term.Size size
        && !(size.size() instanceof Expr.Int)
        && !(size.size() instanceof Expr.Name);
  }
}
