package dev.shapeproof.runtime.kernel;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The backends that this process can use. Plain Java is always there; the Vector API where the JVM
 * was started with {@code --add-modules jdk.incubator.vector}; OpenBLAS, for large products of
 * matrices only, where {@code org.bytedeco:openblas} is on the class path. The last one that is
 * there is used, and takes over from those before it what it does not do itself.
 *
 * <p>{@code -Dshapeproof.backend=plain}, {@code vector} or {@code openblas} stops at that one; if
 * it is not there, the first operation says so.
 */
public final class Backends {
  private static final String MODULE = "jdk.incubator.vector";

  /** Optional parts are found by name: without their libraries they cannot even be linked. */
  private static final String VECTOR = "dev.shapeproof.runtime.kernel.vector.VectorApi";

  private static final String BLAS = "dev.shapeproof.runtime.kernel.blas.OpenBlas";

  private static final Backends HERE =
      new Backends(System.getProperty("shapeproof.backend", "").toLowerCase(Locale.ROOT));

  private final List<Backend> all = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();
  private final Backend best;
  private final String problem;

  Backends(String wanted) {
    all.add(new PlainJava());
    boolean found = wanted.isEmpty() || wanted.equals("plain");
    if (!wanted.equals("plain")) {
      found |= addVector() && wanted.equals("vector");
      if (!wanted.equals("vector")) {
        found |= add(BLAS, "OpenBLAS") && wanted.equals("openblas");
      }
    }
    best = last();
    problem =
        found
            ? ""
            : "shapeproof.backend=" + wanted + " is not there; " + String.join("; ", missing);
  }

  private boolean addVector() {
    if (ModuleLayer.boot().findModule(MODULE).isPresent()) {
      return add(VECTOR, "Vector API");
    }
    missing.add("no Vector API: java was started without --add-modules " + MODULE);
    return false;
  }

  private boolean add(String type, String name) {
    try {
      Class<? extends Backend> found = Class.forName(type).asSubclass(Backend.class);
      all.add(found.getConstructor(Backend.class).newInstance(last()));
      return true;
    } catch (InvocationTargetException e) {
      Throwable cause = e.getCause();
      missing.add("no " + name + ": " + reason(cause == null ? e : cause));
    } catch (ReflectiveOperationException | LinkageError e) {
      missing.add("no " + name + ": " + reason(e));
    }
    return false;
  }

  private static String reason(Throwable problem) {
    return problem instanceof NoClassDefFoundError
        ? "its library is not on the class path"
        : problem.toString();
  }

  private Backend last() {
    return all.get(all.size() - 1);
  }

  /**
   * The one that operations use.
   *
   * @throws IllegalStateException where the one that was asked for is not there
   */
  public static Backend best() {
    return HERE.chosen();
  }

  Backend chosen() {
    if (!problem.isEmpty()) {
      throw new IllegalStateException(problem);
    }
    return best;
  }

  /** All that are there, plain Java first. */
  public static List<Backend> all() {
    return List.copyOf(HERE.all);
  }

  /** Which one is used, and why others are not there. */
  public static String describe() {
    return best().describe()
        + HERE.missing.stream().map(why -> "\n  " + why).reduce("", String::concat);
  }
}
