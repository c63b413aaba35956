package dev.shapeproof.contracts;

import dev.shapeproof.annotations.Requires;
import dev.shapeproof.notation.Notation;
import dev.shapeproof.notation.RequiresSpec;
import java.lang.invoke.MethodType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What a method or constructor declares.
 *
 * @param display its name in messages, the class's for a constructor
 * @param names of its parameters; {@code arg0} and so on where the class file does not keep them
 */
record MethodContract(
    String display,
    List<String> names,
    List<Declared> parameters,
    Declared result,
    List<RequiresSpec> conditions) {
  private static final ClassValue<Map<String, MethodContract>> KNOWN =
      new ClassValue<>() {
        @Override
        protected Map<String, MethodContract> computeValue(Class<?> type) {
          return new ConcurrentHashMap<>();
        }
      };

  /** {@code method}: its name and descriptor, as in the class file. */
  static MethodContract of(Class<?> owner, String method) {
    return KNOWN.get(owner).computeIfAbsent(method, key -> read(executable(owner, key)));
  }

  private static Executable executable(Class<?> owner, String method) {
    return Stream.concat(
            Arrays.stream(owner.getDeclaredMethods()),
            Arrays.stream(owner.getDeclaredConstructors()))
        .filter(each -> key(each).equals(method))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no " + method + " in " + owner));
  }

  private static String key(Executable each) {
    Class<?> result = each instanceof Method method ? method.getReturnType() : void.class;
    String name = each instanceof Method ? each.getName() : "<init>";
    return name
        + MethodType.methodType(result, each.getParameterTypes()).toMethodDescriptorString();
  }

  private static MethodContract read(Executable executable) {
    String display =
        executable instanceof Constructor
            ? executable.getDeclaringClass().getSimpleName()
            : executable.getName();
    List<String> names = Arrays.stream(executable.getParameters()).map(Parameter::getName).toList();
    // an inner class's constructor has a first parameter that nobody wrote
    AnnotatedType[] types = executable.getAnnotatedParameterTypes();
    int unwritten = names.size() - types.length;
    List<Declared> parameters = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      parameters.add(
          i < unwritten
              ? new Declared(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())
              : Declared.of(types[i - unwritten], "parameter " + names.get(i) + " of " + display));
    }
    List<RequiresSpec> conditions = new ArrayList<>();
    condition(executable, display).ifPresent(conditions::add);
    if (executable instanceof Constructor) {
      condition(executable.getDeclaringClass(), display).ifPresent(conditions::add);
    }
    return new MethodContract(
        display,
        names,
        parameters,
        Declared.of(executable.getAnnotatedReturnType(), "the result of " + display),
        conditions);
  }

  private static Optional<RequiresSpec> condition(AnnotatedElement element, String display) {
    return Optional.ofNullable(element.getAnnotation(Requires.class))
        .map(Requires::value)
        .map(text -> Declared.parsed(Notation.requires(text), Requires.class, text, display));
  }
}
