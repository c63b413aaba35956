package dev.shapeproof.checker.javac;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Opens the packages of the compiler that the checker reads, so that no user has to pass a flag. It
 * asks javac itself: a task that is never run, with the compiler's own option for tools that need
 * its internals.
 */
final class CompilerAccess {

  static final String OPTION = "-XDaccessInternalAPI";
  private static final String NEEDED = "com.sun.tools.javac.code";

  private CompilerAccess() {}

  /** Empty if the compiler can be read, else what to tell the user. */
  static Optional<String> open() {
    if (isOpen()) {
      return Optional.empty();
    }
    Optional<String> failure = askCompiler();
    if (isOpen()) {
      return Optional.empty();
    }
    return Optional.of(
        "Shapeproof cannot read the compiler of Java "
            + Runtime.version()
            + failure.map(f -> " (" + f + ")").orElse("")
            + "; nothing was checked. Pass the javac option "
            + OPTION);
  }

  private static boolean isOpen() {
    Module ours = CompilerAccess.class.getModule();
    return JavacTask.class.getModule().isExported(NEEDED, ours);
  }

  private static Optional<String> askCompiler() {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      return Optional.of("this Java has no compiler");
    }
    try (JavaFileManager files = new OurLoader(compiler)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  Writer.nullWriter(),
                  files,
                  diagnostic -> {},
                  List.of(OPTION, "-proc:only"),
                  null,
                  List.of(new NoSource()));
      task.setProcessors(List.of(new NoProcessor()));
      task.parse();
      return Optional.empty();
    } catch (IOException | RuntimeException | LinkageError e) {
      return Optional.of(e.toString());
    }
  }

  /**
   * Hands our own class loader to the compiler; whoever has it is who the packages are opened to.
   */
  private static final class OurLoader extends ForwardingJavaFileManager<JavaFileManager> {

    OurLoader(JavaCompiler compiler) {
      super(compiler.getStandardFileManager(diagnostic -> {}, null, null));
    }

    @Override
    public ClassLoader getClassLoader(Location location) {
      return CompilerAccess.class.getClassLoader();
    }
  }

  private static final class NoSource extends SimpleJavaFileObject {

    NoSource() {
      super(URI.create("string:///None.java"), JavaFileObject.Kind.SOURCE);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return "";
    }
  }

  private static final class NoProcessor extends AbstractProcessor {

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      return false;
    }
  }
}
