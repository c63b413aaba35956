package dev.shapeproof.checker.cli;

import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What {@code lint} said with the engine that it is shipped with, in this process. */
record LintRun(int code, String out, String err) {

  static LintRun of(Path folder, List<String> words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), folder, false);
    int code = Main.run(words, terminal, new JavacEngine());
    return new LintRun(code, out.toString(), err.toString());
  }

  /** DJL, on the class path of the tests. */
  static String djl() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> entry.replace('\\', '/').contains("/ai/djl/api/"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("DJL is not on the class path of the tests"));
  }

  @Override
  public String toString() {
    return "exit " + code + "\n--- out\n" + out + "--- err\n" + err;
  }
}
