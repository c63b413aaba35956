package dev.shapeproof.checker.javac;

import com.sun.tools.javac.comp.Annotate;
import com.sun.tools.javac.util.Context;

/**
 * The moment between the classes' declaration and the first look at a body. Whoever listens to a
 * compilation from its start makes javac keep all documentation comments and a table of where trees
 * end, which in a large code base without tensors is nearly all that a listener costs; who comes
 * then does not. Annotations are what javac reads at that moment, from a queue that waits for it.
 */
final class AfterEnter {

  private AfterEnter() {}

  /**
   * Runs something once, when the files are parsed and their classes declared, before anybody who
   * listens is told so. Later it runs at once or when javac next looks at annotations.
   */
  static void run(Context context, Runnable what) {
    try {
      Annotate.instance(context).normal(what);
    } catch (LinkageError anotherCompiler) {
      what.run(); // costs more, and works on any
    }
  }
}
