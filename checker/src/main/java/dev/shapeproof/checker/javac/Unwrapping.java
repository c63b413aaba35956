package dev.shapeproof.checker.javac;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;

/**
 * Finds javac's own processing environment behind the wrappers that build tools and editors put
 * around it.
 */
final class Unwrapping {

  private static final String JAVAC = "com.sun.tools.javac.processing.JavacProcessingEnvironment";
  private static final int DEPTH = 6;

  private Unwrapping() {}

  static Optional<ProcessingEnvironment> javac(ProcessingEnvironment environment) {
    return find(environment, DEPTH);
  }

  static String compilerName(ProcessingEnvironment environment) {
    return environment.getClass().getName().startsWith("org.eclipse.jdt")
        ? "Eclipse's (ecj)"
        : environment.getClass().getName();
  }

  private static Optional<ProcessingEnvironment> find(Object candidate, int depth) {
    if (isJavac(candidate.getClass())) {
      return Optional.of((ProcessingEnvironment) candidate);
    }
    if (depth == 0) {
      return Optional.empty();
    }
    Object holder =
        Proxy.isProxyClass(candidate.getClass())
            ? Proxy.getInvocationHandler(candidate)
            : candidate;
    for (Object inner : environments(holder)) {
      Optional<ProcessingEnvironment> found = find(inner, depth - 1);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static boolean isJavac(Class<?> type) {
    for (Class<?> up = type; up != null; up = up.getSuperclass()) {
      if (up.getName().equals(JAVAC)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Values of fields that hold an environment: of that type, or of any type under the name {@code
   * delegate}.
   */
  private static List<Object> environments(Object holder) {
    List<Object> found = new ArrayList<>();
    for (Class<?> up = holder.getClass();
        up != null && up != Object.class;
        up = up.getSuperclass()) {
      for (Field field : up.getDeclaredFields()) {
        read(field, holder)
            .filter(v -> v instanceof ProcessingEnvironment || field.getName().equals("delegate"))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  /**
   * A field that the module system hides cannot be what we look for; there is nothing else to do
   * about it.
   */
  private static Optional<Object> read(Field field, Object holder) {
    try {
      field.setAccessible(true);
      return Optional.ofNullable(field.get(holder));
    } catch (IllegalAccessException | InaccessibleObjectException hidden) {
      return Optional.empty();
    }
  }
}
