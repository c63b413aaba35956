package dev.shapeproof.checker.flow.cfg;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Tells code that a tool wrote from code that a person did. */
public final class Generated {

  private Generated() {}

  /** Marked by an annotation called {@code Generated}, or made by the compiler itself. */
  public static boolean is(Element element) {
    for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
      TypeElement type = (TypeElement) annotation.getAnnotationType().asElement();
      if (type.getSimpleName().contentEquals("Generated")) {
        return true;
      }
    }
    return element instanceof Symbol symbol
        && (symbol.flags() & (Flags.SYNTHETIC | Flags.GENERATEDCONSTR | Flags.MANDATED)) != 0;
  }
}
