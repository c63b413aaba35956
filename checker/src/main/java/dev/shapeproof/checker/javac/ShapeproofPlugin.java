package dev.shapeproof.checker.javac;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import java.util.List;
import java.util.Optional;

/** The first door: javac starts this plugin by itself wherever our jar lies. */
public final class ShapeproofPlugin implements Plugin {

  @Override
  public String getName() {
    return "Shapeproof";
  }

  @Override
  public boolean autoStart() {
    return true;
  }

  @Override
  public void init(JavacTask task, String... args) {
    Optional<String> closed = CompilerAccess.open();
    if (closed.isPresent()) {
      System.err.println("warning: " + closed.get());
      return;
    }
    CompilerSession.start(task, List.of(args), Wiring::standard, false);
  }
}
