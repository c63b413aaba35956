package dev.shapeproof.checker.javac;

import com.sun.source.util.JavacTask;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Options;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One compilation with Shapeproof in it. The first door to come claims it; later ones do nothing.
 */
final class CompilerSession {

  /**
   * Kept in the compiler's own option table, which both doors see even from different class
   * loaders.
   */
  private static final String CLAIM = "shapeproof.claimed";

  private CompilerSession() {}

  /**
   * Checks a compilation and reports through the compiler. Where that has not parsed its files yet,
   * it does so as without us.
   */
  static void start(
      JavacTask task,
      List<String> arguments,
      BiFunction<dev.shapeproof.checker.report.Options, List<Path>, Wiring> wiring,
      boolean isParsed) {
    Context context = ((BasicJavacTask) task).getContext();
    if (!claim(context)) {
      return;
    }
    LogSink sink = new LogSink(context);
    PluginOptions parsed =
        PluginOptions.parse(arguments, processorOptions(Options.instance(context)));
    if (parsed.problems().isEmpty()) {
      CompilationListener listener =
          new CompilationListener(
              context,
              parsed.options(),
              classPath -> wiring.apply(parsed.options(), classPath),
              sink);
      if (isParsed) {
        task.addTaskListener(listener);
      } else {
        AfterEnter.run(context, () -> task.addTaskListener(listener));
      }
    } else {
      parsed.problems().forEach(sink::error);
    }
  }

  /** Checks a compilation and hands the outcome to somebody else. */
  static void observe(
      JavacTask task,
      dev.shapeproof.checker.report.Options options,
      Function<List<Path>, Wiring> wiring,
      ReportSink sink) {
    Context context = ((BasicJavacTask) task).getContext();
    if (claim(context)) {
      task.addTaskListener(new CompilationListener(context, options, wiring, sink));
    }
  }

  private static boolean claim(Context context) {
    Options options = Options.instance(context);
    boolean first = !options.isSet(CLAIM);
    options.put(CLAIM, "true");
    return first;
  }

  private static Map<String, String> processorOptions(Options options) {
    Map<String, String> found = new TreeMap<>();
    for (String key : options.keySet()) {
      if (key.startsWith("-A")) {
        int equals = key.indexOf('=');
        String name = key.substring(2, equals < 0 ? key.length() : equals);
        found.put(name, equals < 0 ? "" : key.substring(equals + 1));
      }
    }
    return found;
  }
}
