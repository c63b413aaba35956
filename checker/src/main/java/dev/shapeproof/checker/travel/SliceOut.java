package dev.shapeproof.checker.travel;

import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.checker.flow.ir.TypeRef;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Bytes of a slice: small numbers are short, texts and methods are spelled once. */
final class SliceOut {
  /** What class files tell of a method as well as sources do. */
  private static final MethodRef.Flag[] TOLD =
      Stream.of(MethodRef.Flag.values())
          .filter(flag -> flag != MethodRef.Flag.GENERATED)
          .toArray(MethodRef.Flag[]::new);

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Map<String, Integer> texts = new HashMap<>();
  private final Map<MethodRef, Integer> methods = new HashMap<>();

  private Span last = Span.NONE;

  byte[] bytes() {
    return bytes.toByteArray();
  }

  void number(int value) {
    number((long) value);
  }

  /** Any number; those near zero take one byte. */
  void number(long value) {
    long left = (value << 1) ^ (value >> 63);
    while ((left & ~0x7fL) != 0) {
      bytes.write((int) (left & 0x7f) | 0x80);
      left >>>= 7;
    }
    bytes.write((int) left);
  }

  void flag(boolean value) {
    bytes.write(value ? 1 : 0);
  }

  /** The first time spelled out, later by its number. */
  void text(String text) {
    Integer known = texts.putIfAbsent(text, texts.size());
    number(known == null ? 0 : known + 1);
    if (known == null) {
      byte[] spelled = text.getBytes(StandardCharsets.UTF_8);
      number(spelled.length);
      bytes.writeBytes(spelled);
    }
  }

  void type(TypeRef type) {
    text(type.name());
  }

  void method(MethodRef method) {
    Integer known = methods.putIfAbsent(method, methods.size());
    number(known == null ? 0 : known + 1);
    if (known == null) {
      type(method.owner());
      text(method.name());
      all(method.parameters(), this::type);
      type(method.result());
      constants(TOLD, method.flags());
    }
  }

  /** A place in the slice's one source file, told from the one before. */
  void span(Span span) {
    flag(span.isKnown());
    if (span.isKnown()) {
      number(span.start() - last.start());
      number(span.end() - span.start());
      number(span.line() - last.line());
      number(span.column());
      last = span;
    }
  }

  <T> void all(Collection<T> values, Consumer<T> one) {
    number(values.size());
    values.forEach(one);
  }

  void numbers(List<Integer> values) {
    all(values, this::number);
  }

  void constant(Enum<?> constant) {
    text(constant.name());
  }

  /** A set, in the order in which its constants are declared. */
  <T extends Enum<T>> void constants(T[] declared, Collection<T> held) {
    all(Stream.of(declared).filter(held::contains).toList(), this::constant);
  }

  /** A constant of the language. */
  void literal(Object value) {
    Literal kind = Literal.of(value);
    constant(kind);
    text(kind.text(value));
  }
}
