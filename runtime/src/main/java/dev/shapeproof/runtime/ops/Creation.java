package dev.shapeproof.runtime.ops;

import dev.shapeproof.rule.DType;
import dev.shapeproof.rule.Device;
import dev.shapeproof.rule.Op;
import dev.shapeproof.runtime.DeviceUnavailableException;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.autograd.Recording;
import dev.shapeproof.runtime.check.Demands;
import dev.shapeproof.runtime.check.RuleCall;
import dev.shapeproof.runtime.kernel.Accelerator;
import dev.shapeproof.runtime.kernel.Accelerators;
import dev.shapeproof.runtime.storage.Doubles;
import dev.shapeproof.runtime.storage.Floats;
import dev.shapeproof.runtime.storage.Layout;
import dev.shapeproof.runtime.storage.Longs;
import dev.shapeproof.runtime.storage.Remote;
import dev.shapeproof.runtime.storage.Storage;
import dev.shapeproof.runtime.storage.Strided;
import java.util.SplittableRandom;

/** New tensors from numbers. */
public final class Creation {
  private Creation() {}

  /** {@code op} is one of those that fill a shape. */
  public static Tensor filled(Op op, DType dtype, Device device, double value, long... shape) {
    Demands.stored(dtype);
    RuleCall.of(op).sizes(shape).dtype(dtype).device(device).check();
    Strided memory = zeros(dtype, device, shape);
    if (value != 0) {
      memory.fill(value);
    }
    return Tensor.of(memory);
  }

  public static Tensor arange(long start, long stop, long step) {
    long[] sizes = RuleCall.of(Op.ARANGE).size(start).size(stop).size(step).check().sizes();
    Storage storage = Storage.of(DType.I64, sizes[0]);
    for (int i = 0; i < storage.length(); i++) {
      storage.set(i, start + i * step);
    }
    return Tensor.of(Strided.of(storage, sizes));
  }

  public static Tensor linspace(double start, double end, long steps) {
    RuleCall.of(Op.LINSPACE).size(steps).check();
    Strided memory = Strided.zeros(DType.F32, steps);
    double step = steps > 1 ? (end - start) / (steps - 1) : 0;
    for (int i = 0; i < steps; i++) {
      // from both ends, so that the last number is exactly the end
      memory.storage().set(i, i < steps / 2 ? start + i * step : end - (steps - 1 - i) * step);
    }
    if (steps == 1) {
      memory.storage().set(0, start);
    }
    return Tensor.of(memory);
  }

  public static Tensor eye(long rows, long columns) {
    RuleCall.of(Op.EYE).size(rows).size(columns).check();
    Strided memory = Strided.zeros(DType.F32, rows, columns);
    for (int i = 0; i < Math.min(rows, columns); i++) {
      memory.storage().set(memory.layout().at(i, i), 1f);
    }
    return Tensor.of(memory);
  }

  public static Tensor random(Op op, long seed, DType dtype, Device device, long... shape) {
    Demands.random(dtype);
    RuleCall.of(op).sizes(shape).dtype(dtype).device(device).check();
    if (!device.equals(Device.CPU)) {
      boolean normal = op == Op.RANDOM_NORMAL;
      return Tensor.of(accelerator(device).random(normal, seed, dtype, shape));
    }
    Strided memory = Strided.zeros(dtype, shape);
    SplittableRandom random = new SplittableRandom(seed);
    double most = belowOne(dtype);
    for (int i = 0; i < memory.storage().length(); i++) {
      memory
          .storage()
          .set(i, op == Op.RANDOM_NORMAL ? normal(random) : Math.min(random.nextDouble(), most));
    }
    return Tensor.of(memory);
  }

  /** The greatest number below 1, to which a narrow dtype would round what is greater. */
  private static double belowOne(DType dtype) {
    return switch (dtype) {
      case BF16 -> 1 - 0x1p-8;
      case F16 -> 1 - 0x1p-11;
      case F32 -> 1 - 0x1p-24;
      default -> Math.nextDown(1.0);
    };
  }

  /** By Box and Muller, in StrictMath: the same bits everywhere. */
  private static double normal(SplittableRandom random) {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
    return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
  }

  public static Tensor of(DType dtype, float[] values, long... shape) {
    return shaped(dtype, new Floats(values), shape);
  }

  public static Tensor of(DType dtype, double[] values, long... shape) {
    return shaped(dtype, new Doubles(values), shape);
  }

  public static Tensor of(DType dtype, long[] values, long... shape) {
    return shaped(dtype, new Longs(values), shape);
  }

  private static Tensor shaped(DType dtype, Storage storage, long... shape) {
    RuleCall call = RuleCall.of(Op.FROM_ARRAY).size(storage.length()).sizes(shape);
    long[] sizes = call.dtype(dtype).check().sizes();
    return Tensor.of(Strided.of(storage, sizes));
  }

  public static Tensor at(Device device, Tensor x) {
    RuleCall.of(Op.TO_DEVICE).tensor(x).device(device).check();
    Device before = x.device();
    if (before.equals(device)) {
      return x;
    }
    Strided heap = x.memory().onHeap();
    Strided moved =
        device.equals(Device.CPU) ? heap : Strided.of(accelerator(device).upload(heap), x.shape());
    Tensor result = Tensor.of(moved);
    return Recording.wanted(x)
        ? Recording.of(Op.TO_DEVICE).from(x, g -> at(before, g)).to(result)
        : result;
  }

  private static Strided zeros(DType dtype, Device device, long... shape) {
    if (device.equals(Device.CPU)) {
      return Strided.zeros(dtype, shape);
    }
    Layout rows = Layout.contiguous(shape);
    Remote zeros = accelerator(device).unset(dtype, rows.elements());
    zeros.zero();
    return new Strided(zeros, rows);
  }

  private static Accelerator accelerator(Device device) {
    return Accelerators.at(device)
        .orElseThrow(
            () ->
                new DeviceUnavailableException(
                    "[device.unavailable] there is no " + device + " here: " + why()));
  }

  private static String why() {
    int count = Accelerators.cuda().count();
    if (count == 0) {
      return Accelerators.cuda().why();
    }
    return "the "
        + (count == 1 ? "only device is cuda:0" : "last of " + count + " is cuda:" + (count - 1));
  }
}
