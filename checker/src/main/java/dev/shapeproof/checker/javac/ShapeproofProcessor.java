package dev.shapeproof.checker.javac;

import com.sun.source.util.JavacTask;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/** The second door, for builds that pass annotation processors but would not start a plugin. */
public final class ShapeproofProcessor extends AbstractProcessor {

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    Optional<ProcessingEnvironment> javac = Unwrapping.javac(environment);
    if (javac.isEmpty()) {
      environment
          .getMessager()
          .printMessage(
              Diagnostic.Kind.NOTE,
              "Shapeproof checks inside javac; this compiler is "
                  + Unwrapping.compilerName(environment)
                  + ". Nothing was checked here: run `shapeproof lint` instead");
      return;
    }
    Optional<String> closed = CompilerAccess.open();
    if (closed.isPresent()) {
      environment.getMessager().printMessage(Diagnostic.Kind.WARNING, closed.get());
      return;
    }
    CompilerSession.start(JavacTask.instance(javac.get()), List.of(), Wiring::standard, true);
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public Set<String> getSupportedOptions() {
    return PluginOptions.processorOptions();
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
