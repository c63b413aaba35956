package dev.shapeproof.checker.cli;

import dev.shapeproof.checker.report.Palette;
import java.io.Console;
import java.io.PrintWriter;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where output goes.
 *
 * @param folder the working folder; file names are shown relative to it
 * @param interactive whether a person watches: colours and a progress bar are welcome
 */
record Terminal(PrintWriter out, PrintWriter err, Path folder, boolean interactive) {

  /** The terminal or pipe of this process. */
  static Terminal system() {
    return new Terminal(
        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
        Path.of("").toAbsolutePath(),
        isTerminal(System.console()));
  }

  Palette palette() {
    return interactive && !System.getenv().containsKey("NO_COLOR") ? Palette.ANSI : Palette.NONE;
  }

  /** From 22 on there is a console even where nobody watches; it then knows better. */
  private static boolean isTerminal(@Nullable Console console) {
    if (console == null || "dumb".equals(System.getenv("TERM"))) {
      return false;
    }
    try {
      Method asks = Console.class.getMethod("isTerminal");
      return (boolean) asks.invoke(console);
    } catch (NoSuchMethodException before22) {
      return true;
    } catch (ReflectiveOperationException cannotTell) {
      return false;
    }
  }
}
