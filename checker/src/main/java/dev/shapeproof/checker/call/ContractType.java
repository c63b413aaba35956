package dev.shapeproof.checker.call;

import dev.shapeproof.checker.flow.ir.Written;
import dev.shapeproof.notation.DTypeSpec;
import dev.shapeproof.notation.DeviceSpec;
import dev.shapeproof.notation.DimSpec;
import dev.shapeproof.notation.Expr;
import dev.shapeproof.notation.LayoutSpec;
import dev.shapeproof.notation.Notation;
import dev.shapeproof.notation.Printer;
import dev.shapeproof.notation.ShapeForm;
import dev.shapeproof.notation.TensorSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the annotations of one parameter, result, field or variable say of its value.
 *
 * @param size of an integer
 * @param element what they say of the elements of an array or container, or of what an optional
 *     holds
 * @param value what they say of the values of a map
 */
record ContractType(
    Optional<ShapeForm> shape,
    Optional<DTypeSpec> dtype,
    Optional<DeviceSpec> device,
    Optional<Expr> size,
    Optional<LayoutSpec> layout,
    Optional<ContractType> element,
    Optional<ContractType> value) {

  static final ContractType NONE =
      new ContractType(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** What cannot be read says nothing here; it is reported on its own. */
  static ContractType of(List<Written> written) {
    List<Written> inner = new ArrayList<>();
    List<Written> values = new ArrayList<>();
    ContractType type = NONE;
    for (Written one : written) {
      if (one.path().isEmpty()) {
        type = type.with(one);
      } else if (one.path().equals("[]") || one.path().equals("0")) {
        inner.add(new Written(one.kind(), one.text(), "", one.at()));
      } else if (one.path().equals("1")) {
        values.add(new Written(one.kind(), one.text(), "", one.at()));
      }
    }
    ContractType whole = inner.isEmpty() ? type : type.withElement(of(inner));
    return values.isEmpty() ? whole : whole.withValue(of(values));
  }

  private ContractType with(Written written) {
    return switch (written.kind()) {
      case SHAPE ->
          new ContractType(
              Notation.shape(written.text()).found().or(() -> shape),
              dtype,
              device,
              size,
              layout,
              element,
              value);
      case DTYPE ->
          new ContractType(
              shape,
              Notation.dtype(written.text()).found().or(() -> dtype),
              device,
              size,
              layout,
              element,
              value);
      case DEVICE ->
          new ContractType(
              shape,
              dtype,
              Notation.device(written.text()).found().or(() -> device),
              size,
              layout,
              element,
              value);
      case DIM ->
          new ContractType(
              shape,
              dtype,
              device,
              Notation.dim(written.text()).found().map(DimSpec::size).or(() -> size),
              layout,
              element,
              value);
      case TENSOR_TYPE -> Notation.tensor(written.text()).found().map(this::with).orElse(this);
      case LAYOUT ->
          new ContractType(
              shape,
              dtype,
              device,
              size,
              Notation.layout(written.text()).found().or(() -> layout),
              element,
              value);
      case REQUIRES, OP -> this;
    };
  }

  private ContractType with(TensorSpec spec) {
    return new ContractType(
        Optional.of(spec.shape()),
        spec.dtype().or(() -> dtype),
        spec.device().or(() -> device),
        size,
        spec.layout().or(() -> layout),
        element,
        value);
  }

  private ContractType withElement(ContractType inner) {
    return inner.saysNothing()
        ? this
        : new ContractType(shape, dtype, device, size, layout, Optional.of(inner), value);
  }

  private ContractType withValue(ContractType inner) {
    return inner.saysNothing()
        ? this
        : new ContractType(shape, dtype, device, size, layout, element, Optional.of(inner));
  }

  boolean saysNothing() {
    return equals(NONE);
  }

  /** In the notation. */
  String text() {
    if (size.isPresent()) {
      return Printer.print(size.get());
    }
    String own =
        dtype.map(Printer::print).orElse("")
            + shape.map(form -> (dtype.isPresent() ? " " : "") + Printer.print(form)).orElse("")
            + device.map(spec -> " on " + Printer.print(spec)).orElse("");
    String spaced = own.replace(" [", "[").strip();
    String held = element.map(inner -> spaced + "{" + inner.text() + "}").orElse(spaced);
    return value.map(inner -> held + "{... = " + inner.text() + "}").orElse(held);
  }
}
