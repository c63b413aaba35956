package dev.shapeproof.contracts;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.notation.DTypeSpec;
import dev.shapeproof.notation.DeviceSpec;
import dev.shapeproof.notation.DimNames;
import dev.shapeproof.notation.Expr;
import dev.shapeproof.notation.Printer;
import dev.shapeproof.notation.ProblemText;
import dev.shapeproof.notation.ShapeSpec;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.Problem;
import dev.shapeproof.rule.Promotion;
import dev.shapeproof.rule.RuleId;
import dev.shapeproof.rule.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds the values of one call against what is declared, in the checker's words. Names bind at the
 * first value that has them; sizes that are computed from names wait until all values were seen.
 */
final class Fit {
  private final String place;
  private final Names names;
  private final Map<String, Seen> tensors;
  private final List<Runnable> waiting = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /**
   * @param place what the values must fit, for messages: {@code forward}
   * @param tensors of the call by the parameters' names
   */
  Fit(String place, Names names, Map<String, Seen> tensors) {
    this.place = place;
    this.names = names;
    this.tensors = tensors;
  }

  void value(String name, Seen value, Declared declared) {
    value.dtype().ifPresent(own -> declared.dtype().ifPresent(spec -> dtype(name, own, spec)));
    value.device().ifPresent(own -> declared.device().ifPresent(spec -> device(name, own, spec)));
    declared.shape().ifPresent(spec -> shape(name, value, spec));
  }

  void size(String name, long value, Expr declared) {
    waiting.add(() -> equal(name, "it", value, declared));
  }

  /** What does not fit, after all values were seen. */
  List<Problem> problems() {
    waiting.forEach(Runnable::run);
    waiting.clear();
    return problems;
  }

  private void dtype(String name, DType own, DTypeSpec spec) {
    Optional<DType> wanted = wanted(spec);
    Truth fits =
        spec instanceof DTypeSpec.OfClass group
            ? switch (group.group()) {
              case FLOAT -> own.isFloating();
              case INT -> own.isIntegral();
              case ANY -> Truth.YES;
            }
            : wanted.map(own::is).orElse(Truth.UNKNOWN);
    if (fits == Truth.NO) {
      String declared = Printer.print(spec);
      String full =
          spec instanceof DTypeSpec.Promote
              ? declared + "=" + wanted.orElse(DType.UNKNOWN)
              : declared;
      add(RuleId.DTYPE_CONTRACT, name, "its dtype is {}, declared {}", own, full);
    }
  }

  private Optional<DType> wanted(DTypeSpec spec) {
    if (spec instanceof DTypeSpec.Exact exact) {
      return Optional.of(exact.dtype());
    }
    if (!(spec instanceof DTypeSpec.Promote promote)) {
      return Optional.empty();
    }
    List<Promotion.Part> parts = new ArrayList<>();
    for (String each : promote.names()) {
      Optional<Seen> seen = Optional.ofNullable(tensors.get(each));
      if (seen.flatMap(Seen::dtype).isEmpty()) {
        return Optional.empty();
      }
      parts.add(new Promotion.Part(seen.get().dtype().get(), !seen.get().sizes().isEmpty(), false));
    }
    return Optional.of(Promotion.of(parts));
  }

  private void device(String name, Device own, DeviceSpec spec) {
    Optional<Device> wanted =
        spec instanceof DeviceSpec.Exact exact
            ? Optional.of(exact.device())
            : Optional.ofNullable(tensors.get(((DeviceSpec.Same) spec).name()))
                .flatMap(Seen::device);
    if (wanted.map(own::is).orElse(Truth.UNKNOWN) == Truth.NO) {
      String full =
          spec instanceof DeviceSpec.Exact
              ? wanted.get().toString()
              : Printer.print(spec) + "=" + wanted.get();
      add(RuleId.DEVICE_CONTRACT, name, "it is on {}, declared on {}", own, full);
    }
  }

  private void shape(String name, Seen value, ShapeSpec spec) {
    List<ShapeSpec.Term> terms = spec.terms();
    List<Long> sizes = value.sizes();
    int rest = -1;
    for (int i = 0; i < terms.size(); i++) {
      rest = terms.get(i) instanceof ShapeSpec.Term.Rest ? i : rest;
    }
    int least = rest < 0 ? terms.size() : terms.size() - 1;
    if (rest < 0 ? sizes.size() != least : sizes.size() < least) {
      add(
          RuleId.SHAPE_CONTRACT,
          name,
          "its shape is {}, declared {}",
          value.dims(),
          Printer.print(spec));
      return;
    }
    int more = sizes.size() - least;
    for (int i = 0; i < terms.size(); i++) {
      int axis = rest >= 0 && i > rest ? i - 1 + more : i;
      if (terms.get(i) instanceof ShapeSpec.Term.Size size) {
        axis(name, axis, sizes.get(axis), size.size());
      } else if (terms.get(i) instanceof ShapeSpec.Term.Rest any && any.name().isPresent()) {
        rest(name, any.name().get(), sizes.subList(axis, axis + more));
      }
    }
  }

  private void rest(String name, String rest, List<Long> own) {
    List<Long> bound = names.rest(rest, own);
    if (!bound.equals(own)) {
      add(
          RuleId.SHAPE_CONTRACT,
          name,
          "*" + rest + " is {}, declared {}",
          own.stream().map(Dim::of).toList(),
          bound.stream().map(Dim::of).toList());
    }
  }

  private void axis(String name, int axis, long size, Expr declared) {
    if (declared instanceof Expr.Name variable && names.find(variable.text()).isEmpty()) {
      if (!variable.text().contains(".")) {
        names.bind(variable.text(), size);
      }
    } else if (names.value(declared).isPresent()) {
      equal(name, "axis " + axis, size, declared);
    } else {
      waiting.add(() -> equal(name, "axis " + axis, size, declared));
    }
  }

  private void equal(String name, String where, long size, Expr declared) {
    Optional<Long> wanted = names.value(declared);
    if (wanted.isPresent() && wanted.get() != size) {
      String written = Printer.print(declared);
      String known = written.equals(wanted.get().toString()) ? "" : written + "=";
      add(
          RuleId.SHAPE_CONTRACT,
          name,
          where + " is {}, declared " + known + "{}",
          Dim.of(size),
          Dim.of(wanted.get()));
    }
  }

  private void add(RuleId id, String name, String template, Object... arguments) {
    problems.add(Problem.of(id, name + " does not fit " + place + ": " + template, arguments));
  }

  static String headline(Problem problem) {
    return ProblemText.headline(problem, Map.of(), DimNames.NONE);
  }
}
