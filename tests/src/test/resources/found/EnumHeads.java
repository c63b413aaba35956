package found;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;

/** One head for each task in a map of enum constants, read beside a file that may be missing. */
public final class EnumHeads {
  enum Task {
    AGE(1),
    MOOD(5);

    private final int outputs;

    Task(int outputs) {
      this.outputs = outputs;
    }
  }

  private final EnumMap<Task, NDArray> heads = new EnumMap<>(Task.class);

  EnumHeads(NDManager manager, int width) {
    for (Task task : Task.values()) {
      heads.put(task, manager.zeros(new Shape(width, task.outputs)));
    }
  }

  NDArray scores(NDArray features, Task task, Path log) {
    try {
      NDArray scores = features.matMul(heads.get(task)); // BUG: shape.matmul
      Files.writeString(log, scores.getShape().toString());
      return scores;
    } catch (NoSuchFileException e) {
      return features;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      EnumHeads heads = new EnumHeads(manager, 40);
      NDArray features = manager.ones(new Shape(6, 48));
      System.out.println(heads.scores(features, Task.MOOD, Path.of("scores.log")).getShape());
    }
  }
}
