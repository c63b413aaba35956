package dev.shapeproof.checker.javac.door;

import dev.shapeproof.checker.javac.ShapeproofProcessor;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Completion;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/** The annotation processor, or why not. */
public final class ProcessorDoor implements Processor {
  static final String REMEDY =
      "nothing was checked. Compile with a newer one, whose --release makes classes for older"
          + " Javas, or take shapeproof-checker out of this build";

  private final Optional<String> old = OldJava.complaint();
  private final Optional<Processor> processor =
      old.isPresent() ? Optional.empty() : Optional.of(new ShapeproofProcessor());

  @Override
  public void init(ProcessingEnvironment environment) {
    if (processor.isPresent()) {
      processor.get().init(environment);
    } else {
      environment.getMessager().printMessage(Diagnostic.Kind.ERROR, old.orElse("") + REMEDY);
    }
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return processor.isPresent()
        ? processor.get().getSupportedAnnotationTypes()
        : Collections.singleton("*");
  }

  @Override
  public Set<String> getSupportedOptions() {
    return processor.isPresent()
        ? processor.get().getSupportedOptions()
        : Collections.<String>emptySet();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (processor.isPresent()) {
      processor.get().process(annotations, round);
    }
    return false;
  }

  @Override
  public Iterable<? extends Completion> getCompletions(
      Element element, AnnotationMirror annotation, ExecutableElement member, String text) {
    return Collections.emptyList();
  }
}
