package dev.shapeproof.checker.call;

import dev.shapeproof.checker.fact.Facts;
import dev.shapeproof.checker.value.Sequence;
import dev.shapeproof.checker.value.ShapeTerm;
import dev.shapeproof.checker.value.Value;
import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import dev.shapeproof.notation.DTypeSpec;
import dev.shapeproof.notation.DeviceSpec;
import dev.shapeproof.notation.Expr;
import dev.shapeproof.notation.Printer;
import dev.shapeproof.notation.ShapeSpec;
import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.Problem;
import dev.shapeproof.rule.Problem.Part;
import dev.shapeproof.rule.RuleId;
import dev.shapeproof.rule.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds values against what is declared of them: binds the names that they determine and demands
 * the rest. Terms that are not plain names wait until all values were seen.
 */
final class ContractMatch {
  private final Evaluation evaluation;
  private final ContractScope scope;
  private final ContractValue values;
  private final String place;
  private final List<Runnable> waiting = new ArrayList<>();

  /**
   * @param place what the values must fit, for messages: {@code forward}
   */
  ContractMatch(Evaluation evaluation, ContractScope scope, ContractFresh fresh, String place) {
    this.evaluation = evaluation;
    this.scope = scope;
    this.values = new ContractValue(evaluation.transfer.cursor(), scope, fresh);
    this.place = place;
  }

  /** The value of operand {@code name}. */
  void value(Value value, ContractType type, String name) {
    if (value instanceof Value.Choice choice) {
      choice(choice, type, name);
      return;
    }
    if (value instanceof Value.Tensor tensor) {
      type.dtype().ifPresent(spec -> dtype(tensor, spec, name));
      type.device().ifPresent(spec -> device(tensor, spec, name));
    }
    if (value instanceof Value.Int integer && type.size().isPresent()) {
      size(integer.term(), type.size().get(), name, "it");
    }
    if (type.shape().orElse(null) instanceof ShapeSpec spec) {
      Optional<ShapeTerm> shape = shape(value);
      if (shape.isPresent()) {
        shape(shape.get(), spec, name);
      } else if (!(value instanceof Value.Null)) {
        evaluation.gap(value instanceof Value.Unknown unknown ? unknown.reason() : "sizes");
      }
    }
    type.element().ifPresent(element -> elements(value, element, name));
  }

  /** The operand must be what {@code written} gives. */
  void same(Value.Tensor value, Value.Tensor expected, String written, String name) {
    ShapeTerm own = evaluation.resolve(value.shape());
    ShapeTerm other = evaluation.resolve(expected.shape());
    evaluation.require(
        own.rank().eq(other.rank()),
        () -> problem(name, text("it has another number of axes than " + written)));
    boolean known = own instanceof ShapeTerm.Known && other instanceof ShapeTerm.Known;
    if (known && own.rank().equals(other.rank())) {
      for (int i = 0; i < ((ShapeTerm.Known) own).dims().size(); i++) {
        equal(axis(own, i), axis(other, i), "", name, "axis " + i);
      }
    } else if (!own.equals(other)) {
      evaluation.gap("rank");
    }
    if (expected.dtype().isKnown()) {
      dtype(value, new DTypeSpec.Exact(expected.dtype()), name);
    }
  }

  /** Each alternative must fit; none of them determines a name. */
  private void choice(Value.Choice choice, ContractType type, String name) {
    for (Value.Arm arm : choice.arms()) {
      Evaluation one = new Evaluation(evaluation.session, evaluation.transfer, evaluation.site);
      ContractMatch match = new ContractMatch(one, scope.copy(), values.fresh(), place);
      match.value(arm.value(), type, name);
      match.finish();
      evaluation.adopt(one, arm.when());
    }
  }

  /** Demands what had to wait. */
  void finish() {
    waiting.forEach(Runnable::run);
    waiting.clear();
  }

  private void elements(Value value, ContractType type, String name) {
    Optional<Sequence> sequence = evaluation.sequence(value);
    if (sequence.isEmpty()) {
      return;
    }
    Optional<List<Value>> known = evaluation.elements(value);
    if (known.isPresent()) {
      for (int i = 0; i < known.get().size(); i++) {
        value(known.get().get(i), type, name + "[" + i + "]");
      }
    } else if (sequence.get() instanceof Sequence.Uniform uniform) {
      value(uniform.each(), type, name + "[]");
    }
  }

  private Optional<ShapeTerm> shape(Value value) {
    Optional<ShapeTerm> own = evaluation.shapeOf(value);
    return own.isPresent() || !(value instanceof Value.Ref)
        ? own
        : evaluation.integers(value).map(ShapeTerm.Known::new);
  }

  private void shape(ShapeTerm shape, ShapeSpec spec, String name) {
    List<ShapeSpec.Term> front = new ArrayList<>();
    List<ShapeSpec.Term> back = new ArrayList<>();
    Optional<ShapeSpec.Term.Rest> rest = Optional.empty();
    for (ShapeSpec.Term term : spec.terms()) {
      if (term instanceof ShapeSpec.Term.Rest found) {
        rest = Optional.of(found);
      } else {
        (rest.isPresent() ? back : front).add(term);
      }
    }
    int least = front.size() + back.size();
    Dim rank = shape.rank();
    Constraint fits = rest.isPresent() ? rank.ge(least) : rank.eq(least);
    evaluation.require(fits, () -> rank(shape, spec, name));
    if (fits.constant().isPresent() && !fits.constant().get()) {
      return;
    }
    ShapeTerm known =
        rest.isEmpty() && shape instanceof ShapeTerm.Open open ? open.ofRank(least) : shape;
    for (int i = 0; i < front.size(); i++) {
      term(axis(known, i), front.get(i), name, i);
    }
    for (int i = 0; i < back.size(); i++) {
      int fromBack = i - back.size();
      int shown = known instanceof ShapeTerm.Known k ? k.dims().size() + fromBack : fromBack;
      term(axis(known, fromBack), back.get(i), name, shown);
    }
    rest.flatMap(ShapeSpec.Term.Rest::name)
        .ifPresent(n -> rest(known, front.size(), back.size(), n, name));
  }

  private static Dim axis(ShapeTerm shape, int axis) {
    if (shape instanceof ShapeTerm.Known known) {
      return known.dims().get(axis < 0 ? axis + known.dims().size() : axis);
    }
    return ((ShapeTerm.Open) shape).axis(axis);
  }

  private void rest(ShapeTerm shape, int front, int back, String rest, String name) {
    ContractScope.Rest here =
        shape instanceof ShapeTerm.Known known
            ? new ContractScope.Rest.Sizes(known.dims().subList(front, known.dims().size() - back))
            : new ContractScope.Rest.Middle((ShapeTerm.Open) shape, front, back);
    Optional<ContractScope.Rest> bound = scope.rest(rest);
    if (bound.isEmpty()) {
      scope.bind(rest, here);
    } else if (here instanceof ContractScope.Rest.Sizes own
        && bound.get() instanceof ContractScope.Rest.Sizes other) {
      sizes(own.dims(), other.dims(), front, rest, name);
    } else if (!same(here, bound.get())) {
      evaluation.require(
          length(here).eq(length(bound.get())),
          () -> problem(name, text("it has another number of axes than *" + rest)));
      evaluation.gap("rank");
    }
  }

  private static boolean same(ContractScope.Rest one, ContractScope.Rest other) {
    return one instanceof ContractScope.Rest.Middle a
        && other instanceof ContractScope.Rest.Middle b
        && a.of().key().equals(b.of().key())
        && a.front() == b.front()
        && a.back() == b.back();
  }

  private static Dim length(ContractScope.Rest rest) {
    return rest instanceof ContractScope.Rest.Sizes sizes
        ? Dim.of(sizes.dims().size())
        : ((ContractScope.Rest.Middle) rest).length();
  }

  private void sizes(List<Dim> own, List<Dim> other, int front, String rest, String name) {
    evaluation.require(
        Truth.of(own.size() == other.size()),
        () ->
            problem(
                name,
                text("*" + rest + " is "),
                new Part.Shape(own),
                text(", declared "),
                new Part.Shape(other)));
    for (int i = 0; i < own.size() && own.size() == other.size(); i++) {
      int axis = front + i;
      equal(own.get(i), other.get(i), "*" + rest, name, "axis " + axis);
    }
  }

  private void term(Dim dim, ShapeSpec.Term term, String name, int axis) {
    if (term instanceof ShapeSpec.Term.Size size) {
      size(dim, size.size(), name, "axis " + axis);
    }
  }

  private void size(Dim dim, Expr expr, String name, String where) {
    if (expr instanceof Expr.Name variable && scope.find(variable.text()).isEmpty()) {
      scope.bind(variable.text(), dim);
    } else if (scope.term(expr).isPresent()) {
      equal(dim, scope.term(expr).get(), Printer.print(expr), name, where);
    } else {
      waiting.add(() -> equal(dim, values.term(expr), Printer.print(expr), name, where));
    }
  }

  private void equal(Dim dim, Dim declared, String written, String name, String where) {
    Facts facts = evaluation.facts();
    evaluation.require(
        dim.eq(declared),
        () -> {
          Dim value = facts.simplify(declared);
          String known =
              written.isEmpty() || spaceless(value.toString()).equals(spaceless(written))
                  ? ""
                  : written + "=";
          return problem(
              name,
              text(where + " is "),
              new Part.Size(facts.simplify(dim)),
              text(", declared " + known),
              new Part.Size(value));
        });
  }

  private Problem rank(ShapeTerm shape, ShapeSpec spec, String name) {
    if (shape instanceof ShapeTerm.Known known) {
      return problem(
          name,
          text("its shape is "),
          new Part.Shape(known.dims()),
          text(", declared " + Printer.print(spec)));
    }
    return problem(
        name,
        text("its number of axes is "),
        new Part.Size(evaluation.facts().simplify(shape.rank())),
        text(", declared " + Printer.print(spec)));
  }

  private void dtype(Value.Tensor tensor, DTypeSpec spec, String name) {
    Truth fits = ContractDTypes.fits(tensor.dtype(), spec, scope);
    String declared = Printer.print(spec);
    String is = ContractDTypes.declared(spec, scope).toString();
    String full =
        spec instanceof DTypeSpec.Promote && !is.equals(declared) ? declared + "=" + is : declared;
    evaluation.require(
        fits,
        () ->
            problem(
                RuleId.DTYPE_CONTRACT,
                name,
                text("its dtype is " + tensor.dtype() + ", declared " + full)));
  }

  private void device(Value.Tensor tensor, DeviceSpec spec, String name) {
    Device declared = ContractDTypes.declared(spec, scope);
    String full =
        spec instanceof DeviceSpec.Exact
            ? declared.toString()
            : Printer.print(spec) + "=" + declared;
    evaluation.require(
        tensor.device().is(declared),
        () ->
            problem(
                RuleId.DEVICE_CONTRACT,
                name,
                text("it is on " + tensor.device() + ", declared on " + full)));
  }

  private static String spaceless(String text) {
    return text.replaceAll("[ ()]", "");
  }

  private static Part text(String text) {
    return new Part.Text(text);
  }

  private Problem problem(String name, Part... parts) {
    return problem(RuleId.SHAPE_CONTRACT, name, parts);
  }

  private Problem problem(RuleId id, String name, Part... parts) {
    List<Part> all = new ArrayList<>();
    all.add(new Part.Name(name));
    all.add(text(" does not fit " + place + ": "));
    all.addAll(List.of(parts));
    return new Problem(id, all);
  }
}
