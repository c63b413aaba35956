import com.sun.source.util.TaskListener;
import com.sun.tools.javac.api.MultiTaskListener;
import com.sun.tools.javac.file.JavacFileManager;
import com.sun.tools.javac.main.JavaCompiler;
import com.sun.tools.javac.main.Main;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Log;
import java.io.PrintWriter;
import java.io.StringWriter;

/** Compiles a file as javac's command line does, and tells what javac kept of the files it parsed. */
class Keeping {

  /** Checker's jar, class path, file, and "listener" where somebody else listens too. */
  public static void main(String[] args) {
    Context context = new Context();
    JavacFileManager.preRegister(context);
    if (args.length > 3 && args[3].equals("listener")) {
      MultiTaskListener.instance(context).add(new TaskListener() {});
    }
    StringWriter said = new StringWriter();
    String[] words = {"-proc:none", "-processorpath", args[0], "-cp", args[1], "-d", ".", args[2]};
    new Main("javac", new PrintWriter(said)).compile(words, context);
    JavaCompiler compiler = JavaCompiler.instance(context);
    System.out.println(
        "comments " + compiler.keepComments + ", ends " + compiler.genEndPos + ", errors "
            + said.toString().lines().filter(line -> line.contains(": error: [shape.")).count());
  }
}
