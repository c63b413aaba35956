package dev.shapeproof.runtime.check;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.Effects;
import dev.shapeproof.runtime.storage.Layout;
import java.util.List;

/** What a rule said of a call that it accepts. */
public record Verdict(List<Result> results, Effects effects) {

  /** Shape, dtype and device of one result. */
  public static final class Result {
    private final Layout layout;
    private final DType dtype;
    private final Device device;

    Result(long[] sizes, DType dtype, Device device) {
      this.layout = Layout.contiguous(sizes);
      this.dtype = dtype;
      this.device = device;
    }

    public long[] sizes() {
      return layout.sizes();
    }

    /** The sizes, row by row. */
    public Layout layout() {
      return layout;
    }

    public DType dtype() {
      return dtype;
    }

    public Device device() {
      return device;
    }
  }

  public Verdict {
    results = List.copyOf(results);
  }

  /** The only result. */
  public Result result() {
    return results.get(0);
  }

  public long[] sizes() {
    return result().sizes();
  }

  public Layout layout() {
    return result().layout();
  }

  public DType dtype() {
    return result().dtype();
  }
}
