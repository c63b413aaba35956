package dev.shapeproof.runtime;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.storage.Lane;
import dev.shapeproof.runtime.storage.Layout;
import dev.shapeproof.runtime.storage.Storage;
import dev.shapeproof.runtime.storage.Strided;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A tensor as text: values in columns, the middle of long axes left out. */
final class Printed {
  private static final long LONGEST = 1000;
  private static final int EDGE = 3;
  private static final String GAP = "...";

  private final Tensor tensor;
  private final Layout layout;
  private final Storage storage;
  private final boolean shortened;
  private final List<String> values = new ArrayList<>();

  Printed(Tensor tensor) {
    this.tensor = tensor;
    Strided heap = tensor.memory().onHeap();
    this.layout = heap.layout();
    this.storage = heap.storage();
    this.shortened = layout.elements() > LONGEST;
  }

  String text() {
    collect(0, layout.offset());
    int width = values.stream().mapToInt(String::length).max().orElse(0);
    StringBuilder text = new StringBuilder(tensor.type()).append('\n');
    append(text, 0, layout.offset(), width);
    return text.toString();
  }

  private void collect(int axis, long at) {
    if (axis == layout.rank()) {
      values.add(value((int) at));
      return;
    }
    for (long i = 0; i < layout.size(axis); i = next(axis, i)) {
      collect(axis + 1, at + i * layout.stride(axis));
    }
  }

  private void append(StringBuilder text, int axis, long at, int width) {
    if (axis == layout.rank()) {
      String value = value((int) at);
      text.append(" ".repeat(width - value.length())).append(value);
      return;
    }
    boolean inner = axis == layout.rank() - 1;
    text.append('[');
    for (long i = 0; i < layout.size(axis); i = next(axis, i)) {
      if (i > 0) {
        text.append(inner ? ", " : ",\n" + " ".repeat(axis + 1));
      }
      if (i > 0 && isBehindGap(axis, i)) {
        text.append(GAP).append(inner ? ", " : ",\n" + " ".repeat(axis + 1));
      }
      append(text, axis + 1, at + i * layout.stride(axis), width);
    }
    text.append(']');
  }

  /** The next position that is shown. */
  private long next(int axis, long i) {
    long size = layout.size(axis);
    return shortened && size > 2 * EDGE && i == EDGE - 1 ? size - EDGE : i + 1;
  }

  private boolean isBehindGap(int axis, long i) {
    return next(axis, EDGE - 1) == i && i > EDGE;
  }

  private String value(int at) {
    if (tensor.dtype() == DType.BOOL) {
      return storage.longAt(at) == 0 ? "false" : "true";
    }
    if (Lane.of(tensor.dtype()) == Lane.LONG) {
      return Long.toString(storage.longAt(at));
    }
    double value = storage.doubleAt(at);
    double size = Math.abs(value);
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return value > 0 ? "inf" : value < 0 ? "-inf" : "nan";
    }
    return size != 0 && (size < 1e-4 || size >= 1e6)
        ? String.format(Locale.ROOT, "%.4e", value)
        : String.format(Locale.ROOT, "%.4f", value);
  }
}
