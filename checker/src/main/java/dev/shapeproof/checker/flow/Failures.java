package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.TypeRef;
import java.util.Set;

/** Who catches or expects that an operation fails. */
public final class Failures {
  /**
   * Exceptions that no tensor operation throws, and in which nobody wraps what one throws;
   * everything else may be what an operation throws.
   */
  private static final Set<String> UNRELATED =
      Set.of(
          "java.io.IOException",
          "java.io.FileNotFoundException",
          "java.io.UncheckedIOException",
          "java.io.EOFException",
          "java.nio.file.NoSuchFileException",
          "java.nio.file.FileAlreadyExistsException",
          "java.lang.InterruptedException",
          "java.text.ParseException",
          "java.time.format.DateTimeParseException",
          "java.util.concurrent.TimeoutException",
          "java.sql.SQLException",
          "java.lang.NoSuchMethodException",
          "java.lang.NoSuchFieldException",
          "ai.djl.MalformedModelException",
          "ai.djl.ModelException",
          "ai.djl.repository.zoo.ModelNotFoundException",
          "java.lang.NumberFormatException",
          "java.net.MalformedURLException",
          "java.net.URISyntaxException",
          "java.lang.ClassNotFoundException",
          "java.lang.CloneNotSupportedException");

  private static final Set<String> ASSERTIONS =
      Set.of(
          "assertThrows",
          "assertThrowsExactly",
          "assertThatThrownBy",
          "assertThatExceptionOfType",
          "assertThatIllegalArgumentException",
          "isThrownBy",
          "expectThrows",
          "catchThrowable",
          "catchException",
          "thrownBy");

  private Failures() {}

  /** Whether a handler of this type can see an operation's failure. */
  public static boolean catches(TypeRef type) {
    return !UNRELATED.contains(type.name());
  }

  /** Whether a lambda handed to this method is expected to throw. */
  public static boolean expects(MethodRef method) {
    return ASSERTIONS.contains(method.name());
  }
}
