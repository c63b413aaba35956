package dev.shapeproof.checker.javac.door;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import dev.shapeproof.checker.javac.ShapeproofPlugin;
import java.util.Optional;

/** The plugin, or why not. */
public final class PluginDoor implements Plugin {

  @Override
  public String getName() {
    return "Shapeproof";
  }

  /** Java 8 has no such method to override. */
  @SuppressWarnings("MissingOverride")
  public boolean autoStart() {
    return true;
  }

  @Override
  public void init(JavacTask task, String... arguments) {
    Optional<String> old = OldJava.complaint();
    if (old.isPresent()) {
      task.addTaskListener(new Refusal(task, old.get()));
    } else {
      new ShapeproofPlugin().init(task, arguments);
    }
  }
}
