package dev.shapeproof.checker.javac;

import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Log;
import com.sun.tools.javac.util.Options;
import java.util.Arrays;

/** Says in one line why a compilation was not checked. */
final class Failures {

  private Failures() {}

  /** An exception and the first place of ours in it, for a bug report. */
  static String describe(Throwable failure) {
    String place =
        Arrays.stream(failure.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("dev.shapeproof."))
            .findFirst()
            .map(frame -> " at " + frame)
            .orElse("");
    return failure + place;
  }

  /** Why the compiler never analysed a class. */
  static String whyMissed(Context context) {
    Options options = Options.instance(context);
    if ("only".equals(options.get("-proc:"))) {
      return "with -proc:only javac does not analyse method bodies";
    }
    if (Log.instance(context).nerrors > 0) {
      return "simple".equals(options.get("compilePolicy"))
          ? "javac found errors and stopped early, as -XDcompilePolicy=simple makes it; add"
              + " --should-stop=ifError=FLOW"
          : "javac found errors and stopped before it analysed a class";
    }
    return "javac did not analyse any class";
  }
}
