package dev.shapeproof.checker.javac;

import com.sun.source.util.JavacTask;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Options;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One compilation with Shapeproof in it. The first door to come claims it; later ones do nothing. */
public final class CompilerSession {

  /** Kept in the compiler's own option table, which both doors see even from different class loaders. */
  private static final String CLAIM = "shapeproof.claimed";

  private CompilerSession() {}

  /** Listens to a compilation, unless another door already does. */
  public static void start(JavacTask task, List<String> arguments, Wiring wiring) {
    Context context = ((BasicJavacTask) task).getContext();
    Options options = Options.instance(context);
    if (options.isSet(CLAIM)) {
      return;
    }
    options.put(CLAIM, "true");
    PluginOptions parsed = PluginOptions.parse(arguments, processorOptions(options));
    if (!parsed.problems().isEmpty()) {
      parsed.problems().forEach(problem -> LogSink.error(context, problem));
      return;
    }
    task.addTaskListener(new CompilationListener(context, parsed.options(), wiring));
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
