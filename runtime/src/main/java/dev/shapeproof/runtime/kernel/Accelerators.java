package dev.shapeproof.runtime.kernel;

import dev.shapeproof.rule.Device;
import dev.shapeproof.runtime.storage.Strided;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;

/**
 * Which device computes. CUDA is found by name, when somebody first asks for it: without its
 * library it cannot even be linked, and then the reason is kept and nothing tried again.
 */
public final class Accelerators {
  private static final String CUDA = "dev.shapeproof.runtime.cuda.CudaPlatform";

  private Accelerators() {}

  /** The first use of the class is the one search. */
  private static final class Found {
    static final Platform CUDA_HERE = search();

    private static Platform search() {
      try {
        return Class.forName(CUDA).asSubclass(Platform.class).getConstructor().newInstance();
      } catch (InvocationTargetException e) {
        Throwable cause = e.getCause();
        return new NoPlatform(reason(cause == null ? e : cause));
      } catch (ReflectiveOperationException | LinkageError e) {
        return new NoPlatform(reason(e));
      }
    }
  }

  private static String reason(Throwable problem) {
    return problem instanceof NoClassDefFoundError
        ? "org.jcuda:jcuda is not on the class path"
        : problem.toString();
  }

  /** CUDA as it is here; always there to be asked, with devices or without. */
  public static Platform cuda() {
    return Found.CUDA_HERE;
  }

  /** The accelerator behind a device that is not the CPU; empty where there is no such device. */
  public static Optional<Accelerator> at(Device device) {
    int number = device.ordinal();
    boolean there = device.kind() == Device.Kind.CUDA && number >= 0 && number < cuda().count();
    return there ? Optional.of(cuda().at(number)) : Optional.empty();
  }

  /** Where {@code x} lies, if not on the CPU. */
  static Optional<Accelerator> of(Strided x) {
    return x.storage() instanceof Accelerated there
        ? Optional.of(there.accelerator())
        : Optional.empty();
  }

  /** Where the result of both lies: a number of the heap goes with every device. */
  static Optional<Accelerator> of(Strided x, Strided y) {
    Optional<Accelerator> first = of(x);
    return first.isPresent() ? first : of(y);
  }
}
