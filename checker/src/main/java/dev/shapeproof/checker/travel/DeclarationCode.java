package dev.shapeproof.checker.travel;

import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.FieldRef;
import dev.shapeproof.checker.flow.ir.MethodInfo;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.flow.ir.Written;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Declarations as bytes, and back. */
final class DeclarationCode {
  /** All that is said of the class itself; that it travels shows when it has arrived. */
  private static final ClassInfo.Flag[] DECLARED =
      Stream.of(ClassInfo.Flag.values())
          .filter(flag -> flag != ClassInfo.Flag.TRAVELLED)
          .toArray(ClassInfo.Flag[]::new);

  private DeclarationCode() {}

  static void write(ClassInfo info, SliceOut out) {
    out.type(info.type());
    write(info.superclass(), out);
    out.all(info.interfaces(), out::type);
    write(info.outer(), out);
    out.constants(DECLARED, info.flags());
    out.all(info.fields(), field -> write(field, out));
    out.all(
        new TreeMap<>(info.constants()).entrySet(),
        each -> {
          out.text(each.getKey());
          out.literal(each.getValue());
        });
    out.all(
        new TreeMap<>(info.onFields()).entrySet(),
        each -> {
          out.text(each.getKey());
          write(each.getValue(), out);
        });
    write(info.onClass(), out);
    out.all(info.methods(), method -> write(method, out));
    out.span(info.declared());
  }

  static ClassInfo classInfo(SliceIn in) throws Malformed {
    TypeRef type = in.type();
    Optional<TypeRef> superclass = optionalType(in);
    List<TypeRef> interfaces = in.all(in::type);
    Optional<TypeRef> outer = optionalType(in);
    Set<ClassInfo.Flag> flags = in.constants(ClassInfo.Flag.class);
    flags.add(ClassInfo.Flag.TRAVELLED);
    List<FieldRef> fields = in.all(() -> field(in));
    Map<String, Object> constants = map(in, in::literal);
    Map<String, List<Written>> onFields = map(in, () -> written(in));
    List<Written> onClass = written(in);
    List<MethodInfo> methods = in.all(() -> methodInfo(in));
    return new ClassInfo(
        type,
        superclass,
        List.copyOf(interfaces),
        outer,
        Set.copyOf(flags),
        List.copyOf(fields),
        constants,
        onFields,
        onClass,
        List.copyOf(methods),
        true,
        in.span());
  }

  private static void write(Optional<TypeRef> type, SliceOut out) {
    out.flag(type.isPresent());
    type.ifPresent(out::type);
  }

  private static Optional<TypeRef> optionalType(SliceIn in) throws Malformed {
    return in.flag() ? Optional.of(in.type()) : Optional.empty();
  }

  static void write(FieldRef field, SliceOut out) {
    out.type(field.owner());
    out.text(field.name());
    out.type(field.type());
    out.flag(field.isStatic());
    out.flag(field.isFinal());
    out.flag(field.isPrivate());
  }

  static FieldRef field(SliceIn in) throws Malformed {
    return new FieldRef(in.type(), in.text(), in.type(), in.flag(), in.flag(), in.flag());
  }

  private static void write(List<Written> all, SliceOut out) {
    out.all(
        all,
        written -> {
          out.constant(written.kind());
          out.text(written.text());
          out.text(written.path());
          out.span(written.at());
        });
  }

  private static List<Written> written(SliceIn in) throws Malformed {
    return List.copyOf(
        in.all(
            () -> new Written(in.constant(Written.Kind.class), in.text(), in.text(), in.span())));
  }

  private static void write(MethodInfo info, SliceOut out) {
    out.method(info.method());
    out.all(info.names(), out::text);
    out.all(info.onParameters(), each -> write(each, out));
    write(info.onResult(), out);
    write(info.onMethod(), out);
    out.all(
        new TreeMap<>(info.onLocals()).entrySet(),
        each -> {
          out.number(each.getKey());
          write(each.getValue(), out);
        });
    out.all(new TreeSet<>(info.suppressed()), out::text);
    out.flag(info.hasBody());
    out.flag(info.generated());
    out.flag(info.expectsFailure());
    out.span(info.declared());
  }

  private static MethodInfo methodInfo(SliceIn in) throws Malformed {
    var method = in.method();
    List<String> names = in.all(in::text);
    List<List<Written>> onParameters = in.all(() -> written(in));
    List<Written> onResult = written(in);
    List<Written> onMethod = written(in);
    Map<Integer, List<Written>> onLocals = new LinkedHashMap<>();
    for (var each : in.all(() -> Map.entry(in.number(), written(in)))) {
      onLocals.put(each.getKey(), each.getValue());
    }
    List<String> suppressed = in.all(in::text);
    int parameters = method.parameters().size();
    if (onParameters.size() != parameters || (!names.isEmpty() && names.size() != parameters)) {
      throw new Malformed("more or fewer parameters than " + method + " has");
    }
    return new MethodInfo(
        method,
        List.copyOf(names),
        List.copyOf(onParameters),
        onResult,
        onMethod,
        Collections.unmodifiableMap(onLocals),
        Set.copyOf(suppressed),
        in.flag(),
        in.flag(),
        in.flag(),
        in.span());
  }

  private static <T> Map<String, T> map(SliceIn in, SliceIn.Reader<T> value) throws Malformed {
    Map<String, T> read = new LinkedHashMap<>();
    for (var each : in.all(() -> Map.entry(in.text(), value.read()))) {
      read.put(each.getKey(), each.getValue());
    }
    return Collections.unmodifiableMap(read);
  }
}
