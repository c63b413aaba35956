package dev.shapeproof.runtime.check;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.Effects;
import java.util.List;

/** What a rule said of a call that it accepts. */
public record Verdict(List<Result> results, Effects effects) {

  /** Shape, dtype and device of one result. */
  public static final class Result {
    private final long[] sizes;
    private final DType dtype;
    private final Device device;

    Result(long[] sizes, DType dtype, Device device) {
      this.sizes = sizes;
      this.dtype = dtype;
      this.device = device;
    }

    public long[] sizes() {
      return sizes.clone();
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

  public DType dtype() {
    return result().dtype();
  }
}
