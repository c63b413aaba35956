import java.io.File;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * An editor: compiles through javax.tools and prints what it is told, a diagnostic a line. Run as
 * {@code java Editor.java CHECKER DJL FILE [path|proxy|delegate]}: with the checker on the processor
 * path, or its processor called with the environment behind a wrapper.
 */
class Editor {

  public static void main(String[] words) throws Exception {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(said, null, null)) {
      boolean path = words[3].equals("path");
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              null,
              files,
              said,
              List.of("-processorpath", path ? words[0] : ".", "-cp", words[1], "-d", "."),
              null,
              files.getJavaFileObjects(new File(words[2])));
      if (!path) {
        URL jar = new File(words[0]).toURI().toURL();
        Class<?> type =
            new URLClassLoader(new URL[] {jar})
                .loadClass("dev.shapeproof.checker.javac.ShapeproofProcessor");
        Processor ours = (Processor) type.getDeclaredConstructor().newInstance();
        task.setProcessors(List.of(new Wrapping(ours, words[3])));
      }
      task.call();
    }
    said.getDiagnostics()
        .forEach(
            d ->
                System.out.printf(
                    "%s|%s|%d|%d|%d|%d|%s|%s%n",
                    d.getKind(),
                    d.getSource() == null ? "" : new File(d.getSource().getName()).getName(),
                    d.getLineNumber(),
                    d.getColumnNumber(),
                    d.getStartPosition(),
                    d.getEndPosition(),
                    d.getCode(),
                    d.getMessage(Locale.ROOT).lines().findFirst().orElse("")));
  }

  /** Hands the environment on, as build tools do. */
  private static final class Wrapping extends AbstractProcessor {
    private final Processor inner;
    private final String how;

    Wrapping(Processor inner, String how) {
      this.inner = inner;
      this.how = how;
    }

    @Override
    public synchronized void init(ProcessingEnvironment real) {
      super.init(real);
      inner.init(
          how.equals("delegate")
              ? new Delegating(real)
              : (ProcessingEnvironment)
                  Proxy.newProxyInstance(
                      Editor.class.getClassLoader(),
                      new Class<?>[] {ProcessingEnvironment.class},
                      (proxy, method, arguments) -> method.invoke(real, arguments)));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      return inner.process(annotations, round);
    }
  }

  private static final class Delegating implements ProcessingEnvironment {
    private final Object delegate;

    Delegating(Object delegate) {
      this.delegate = delegate;
    }

    private ProcessingEnvironment real() {
      return (ProcessingEnvironment) delegate;
    }

    @Override
    public Map<String, String> getOptions() {
      return real().getOptions();
    }

    @Override
    public Messager getMessager() {
      return real().getMessager();
    }

    @Override
    public Filer getFiler() {
      return real().getFiler();
    }

    @Override
    public Elements getElementUtils() {
      return real().getElementUtils();
    }

    @Override
    public Types getTypeUtils() {
      return real().getTypeUtils();
    }

    @Override
    public SourceVersion getSourceVersion() {
      return real().getSourceVersion();
    }

    @Override
    public Locale getLocale() {
      return real().getLocale();
    }
  }
}
