package silent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/** The end of a file's name tells how many axes its image has. */
public final class FileKinds {
  private FileKinds() {}

  private static NDArray load(NDManager manager, String name) {
    if (name.endsWith(".pgm")) {
      return manager.ones(new Shape(6, 4));
    }
    if (name.startsWith("raw-") || name.contains("plain")) {
      return manager.ones(new Shape(24));
    }
    return manager.ones(new Shape(6, 4, 3));
  }

  private static NDArray coloured(NDManager manager, String name) {
    NDArray image = load(manager, name);
    if (name.startsWith("raw-") || name.contains("plain")) {
      return image.reshape(6, 4, 1);
    }
    return name.endsWith(".pgm") ? image.expandDims(2) : image;
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      String given = args.length > 0 ? args[0] : "cat.ppm";
      for (String name : new String[] {"digit.pgm", "raw-1", "a-plain-one", given}) {
        NDArray image = coloured(manager, name);
        System.out.println(image.mean(new int[] {2}).add(manager.ones(new Shape(6, 4))));
      }
    }
  }
}
