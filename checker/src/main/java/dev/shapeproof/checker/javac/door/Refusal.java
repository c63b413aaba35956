package dev.shapeproof.checker.javac.door;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import javax.tools.Diagnostic;

/**
 * Fails a compilation with one error, at the first class that is analysed: where a processor has
 * said the same, none is.
 */
final class Refusal implements TaskListener {
  private final JavacTask task;
  private final String complaint;
  private boolean said;

  Refusal(JavacTask task, String complaint) {
    this.task = task;
    this.complaint = complaint;
  }

  @Override
  public void started(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.ANALYZE && !said) {
      said = true;
      Trees.instance(task)
          .printMessage(
              Diagnostic.Kind.ERROR,
              complaint + ProcessorDoor.REMEDY,
              event.getCompilationUnit(),
              event.getCompilationUnit());
    }
  }

  @Override
  public void finished(TaskEvent event) {}
}
