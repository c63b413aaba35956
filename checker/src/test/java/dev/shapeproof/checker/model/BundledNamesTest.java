package dev.shapeproof.checker.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shapeproof.checker.flow.ir.TypeRef;
import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every name in a bundled model file is one of the library that it describes. */
class BundledNamesTest {

  /** Methods that Java 17 does not have, and from which version on they are there. */
  private static final Map<String, Integer> SINCE =
      Map.of(
          "java.lang.Math#ceilDiv(int,int)", 18,
          "java.lang.Math#ceilDiv(long,int)", 18,
          "java.lang.Math#ceilDiv(long,long)", 18,
          "java.lang.Math#clamp(long,int,int)", 21,
          "java.lang.Math#clamp(long,long,long)", 21);

  @ParameterizedTest
  @ValueSource(strings = {"djl.java", "java.java"})
  void everyNameExistsInTheLibrary(String file) throws IOException {
    List<String> missing = new ArrayList<>();
    for (ModelClass each : Bundled.read(file).classes().values()) {
      Optional<Class<?>> found = load(each.type());
      if (found.isEmpty()) {
        missing.add(file + ":" + each.line() + ": no class " + each.type());
      } else {
        missing.addAll(members(file, each, found.get()));
      }
    }
    assertEquals(List.of(), missing);
  }

  private static List<String> members(String file, ModelClass model, Class<?> real) {
    List<String> missing = new ArrayList<>();
    for (TypeRef supertype : model.supertypes()) {
      if (load(supertype).filter(each -> each.isAssignableFrom(real)).isEmpty()) {
        missing.add(file + ":" + model.line() + ": " + supertype + " is no supertype");
      }
    }
    for (ModelField field : model.fields().values()) {
      if (Arrays.stream(real.getFields()).noneMatch(f -> f.getName().equals(field.name()))) {
        missing.add(file + ":" + field.line() + ": no constant " + field.name());
      }
    }
    for (ModelMethod method : model.methods().values()) {
      boolean later = SINCE.getOrDefault(method.key(), 0) > Runtime.version().feature();
      if (method.is(ModelMethod.Flag.PRIVATE) || later) {
        continue;
      }
      Optional<Executable> found =
          executables(real)
              .filter(each -> key(model.type(), each).equals(method.key()))
              .findFirst();
      String at = file + ":" + method.line() + ": ";
      if (found.isEmpty()) {
        missing.add(at + "no method " + method.key());
      } else if (!agrees(method, found.get())) {
        missing.add(at + method.key() + " differs from " + found.get());
      }
    }
    return missing;
  }

  private static boolean agrees(ModelMethod method, Executable real) {
    boolean isStatic = Modifier.isStatic(real.getModifiers());
    boolean sameResult =
        !(real instanceof Method found)
            || name(found.getReturnType()).equals(method.result().name());
    return isStatic == method.is(ModelMethod.Flag.STATIC) && sameResult;
  }

  /** A model may say more of a method for a class that inherits it. */
  private static Stream<Executable> executables(Class<?> type) {
    Stream<Executable> own =
        Stream.concat(
            Arrays.stream(type.getDeclaredMethods()).filter(method -> !method.isBridge()),
            Arrays.stream(type.getDeclaredConstructors()));
    return Stream.concat(own, inherited(type));
  }

  private static Stream<Executable> inherited(Class<?> type) {
    Class<?> above = type.getSuperclass();
    return above == null || above == Object.class
        ? Stream.empty()
        : Stream.concat(
            Arrays.stream(above.getDeclaredMethods()).filter(method -> !method.isBridge()),
            inherited(above));
  }

  private static String key(TypeRef owner, Executable real) {
    String simple = real instanceof Method ? real.getName() : "<init>";
    return owner
        + "#"
        + simple
        + Arrays.stream(real.getParameterTypes())
            .map(BundledNamesTest::name)
            .collect(Collectors.joining(",", "(", ")"));
  }

  private static String name(Class<?> type) {
    return type.getCanonicalName();
  }

  /** The class of a source name: the last dots may stand for nested classes. */
  private static Optional<Class<?>> load(TypeRef type) {
    String name = type.name();
    while (true) {
      try {
        return Optional.of(Class.forName(name, false, BundledNamesTest.class.getClassLoader()));
      } catch (ClassNotFoundException e) {
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
          return Optional.empty();
        }
        name = name.substring(0, dot) + "$" + name.substring(dot + 1);
      }
    }
  }
}
