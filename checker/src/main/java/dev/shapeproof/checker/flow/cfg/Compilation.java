package dev.shapeproof.checker.flow.cfg;

import com.sun.source.util.Trees;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.processing.JavacProcessingEnvironment;
import com.sun.tools.javac.util.Context;
import javax.annotation.processing.ProcessingEnvironment;

/** What the lowering needs of the running compiler. */
public record Compilation(
    Context context, ProcessingEnvironment environment, Trees trees, Types types, Refs refs) {

  public static Compilation of(Context context) {
    JavacProcessingEnvironment environment = JavacProcessingEnvironment.instance(context);
    return new Compilation(
        context,
        environment,
        Trees.instance(environment),
        Types.instance(context),
        new Refs(environment.getTypeUtils()));
  }
}
