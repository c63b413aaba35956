package dev.shapeproof.checker.travel;

import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.TypeRef;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads what {@link SliceOut} wrote. Nothing is taken on trust: whoever wrote the bytes, reading
 * ends with values or with {@link Malformed}.
 */
final class SliceIn {

  /** Reads one value. */
  @FunctionalInterface
  interface Reader<T> {
    T read() throws Malformed;
  }

  private static final int MOST = 1 << 30;

  private final byte[] bytes;
  private final String file;
  private final List<String> texts = new ArrayList<>();
  private final List<MethodRef> methods = new ArrayList<>();
  private int at;
  private Span last = Span.NONE;

  /** {@code file} is what spans name as their source. */
  SliceIn(byte[] bytes, String file) {
    this.bytes = bytes;
    this.file = file;
  }

  boolean atEnd() {
    return at == bytes.length;
  }

  private int next() throws Malformed {
    if (at >= bytes.length) {
      throw new Malformed("ends early");
    }
    return bytes[at++] & 0xff;
  }

  long longNumber() throws Malformed {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int read = next();
      value |= (long) (read & 0x7f) << shift;
      if ((read & 0x80) == 0) {
        return (value >>> 1) ^ -(value & 1);
      }
    }
    throw new Malformed("a number without end");
  }

  int number() throws Malformed {
    long value = longNumber();
    if (value != (int) value) {
      throw new Malformed("too large a number");
    }
    return (int) value;
  }

  /** A number of things of which each takes a byte at least. */
  private int count() throws Malformed {
    int count = number();
    if (count < 0 || count > bytes.length - at) {
      throw new Malformed("too many of something");
    }
    return count;
  }

  boolean flag() throws Malformed {
    return switch (next()) {
      case 0 -> false;
      case 1 -> true;
      default -> throw new Malformed("neither true nor false");
    };
  }

  String text() throws Malformed {
    int known = number();
    if (known != 0) {
      return known(texts, known - 1);
    }
    int length = count();
    String text = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    texts.add(text);
    return text;
  }

  private static <T> T known(List<T> all, int index) throws Malformed {
    if (index < 0 || index >= all.size()) {
      throw new Malformed("names what was not said");
    }
    return all.get(index);
  }

  TypeRef type() throws Malformed {
    String name = text();
    if (name.isEmpty() || name.startsWith("[")) {
      throw new Malformed("no type: " + name);
    }
    return new TypeRef(name);
  }

  MethodRef method() throws Malformed {
    int known = number();
    if (known != 0) {
      return known(methods, known - 1);
    }
    MethodRef method =
        new MethodRef(type(), text(), all(this::type), type(), constants(MethodRef.Flag.class));
    methods.add(method);
    return method;
  }

  Span span() throws Malformed {
    if (!flag()) {
      return Span.NONE;
    }
    long start = last.start() + longNumber();
    long end = start + longNumber();
    long line = last.line() + longNumber();
    int column = number();
    if (start < 0 || end < start || end > MOST || line < 0 || line > MOST || column < 0) {
      throw new Malformed("no place in a source");
    }
    last = new Span(file, (int) start, (int) end, (int) line, column);
    return last;
  }

  <T> List<T> all(Reader<T> one) throws Malformed {
    List<T> read = new ArrayList<>();
    for (int left = count(); left > 0; left--) {
      read.add(one.read());
    }
    return read;
  }

  <T extends Enum<T>> T constant(Class<T> type) throws Malformed {
    String name = text();
    for (T each : type.getEnumConstants()) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    throw new Malformed("no " + type.getSimpleName() + ": " + name);
  }

  <T extends Enum<T>> Set<T> constants(Class<T> type) throws Malformed {
    return new TreeSet<>(all(() -> constant(type)));
  }

  Object literal() throws Malformed {
    return constant(Literal.class).value(text());
  }
}
