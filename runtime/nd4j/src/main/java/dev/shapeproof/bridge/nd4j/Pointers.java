package dev.shapeproof.bridge.nd4j;

import dev.shapeproof.runtime.storage.Bytes;
import dev.shapeproof.runtime.storage.Doubles;
import dev.shapeproof.runtime.storage.Floats;
import dev.shapeproof.runtime.storage.Halves;
import dev.shapeproof.runtime.storage.Ints;
import dev.shapeproof.runtime.storage.Longs;
import dev.shapeproof.runtime.storage.Storage;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.ShortPointer;

/** Between the elements of a storage and those of a native array that lie one behind another. */
final class Pointers {
  private Pointers() {}

  /** Fills {@code to} from the start of {@code from}. */
  @SuppressWarnings("resource") // these are only views of a pointer that ND4J owns
  static void read(Pointer from, Storage to) {
    if (to instanceof Floats floats) {
      new FloatPointer(from).get(floats.elements());
    } else if (to instanceof Doubles doubles) {
      new DoublePointer(from).get(doubles.elements());
    } else if (to instanceof Halves halves) {
      new ShortPointer(from).get(halves.elements());
    } else if (to instanceof Longs longs) {
      new LongPointer(from).get(longs.elements());
    } else if (to instanceof Ints ints) {
      new IntPointer(from).get(ints.elements());
    } else if (to instanceof Bytes bytes) {
      new BytePointer(from).get(bytes.elements());
    }
  }

  /** Writes all of {@code from} from the start of {@code to} on. */
  @SuppressWarnings("resource")
  static void write(Storage from, Pointer to) {
    if (from instanceof Floats floats) {
      new FloatPointer(to).put(floats.elements());
    } else if (from instanceof Doubles doubles) {
      new DoublePointer(to).put(doubles.elements());
    } else if (from instanceof Halves halves) {
      new ShortPointer(to).put(halves.elements());
    } else if (from instanceof Longs longs) {
      new LongPointer(to).put(longs.elements());
    } else if (from instanceof Ints ints) {
      new IntPointer(to).put(ints.elements());
    } else if (from instanceof Bytes bytes) {
      new BytePointer(to).put(bytes.elements());
    }
  }
}
