package dev.shapeproof.rule.frame;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.IndexItem;
import dev.shapeproof.rule.Operand;
import java.util.Arrays;
import java.util.List;

/** One argument of a rule call, before it is bound to a parameter. */
public sealed interface Argument {

  record Tensor(Operand operand) implements Argument {}

  record Tensors(List<Operand> operands) implements Argument {
    public Tensors {
      operands = List.copyOf(operands);
    }
  }

  /** An integer, known or not. */
  record Size(Dim dim) implements Argument {
    public static Size of(long value) {
      return new Size(Dim.of(value));
    }
  }

  /** A list of integers, known or not. */
  record Sizes(List<Dim> dims) implements Argument {
    public Sizes {
      dims = List.copyOf(dims);
    }

    public static Sizes of(long... values) {
      return new Sizes(Arrays.stream(values).mapToObj(Dim::of).toList());
    }
  }

  record Flag(boolean value) implements Argument {}

  record Type(DType dtype) implements Argument {}

  record Place(Device device) implements Argument {}

  record Index(List<IndexItem> items) implements Argument {
    public Index {
      items = List.copyOf(items);
    }
  }
}
