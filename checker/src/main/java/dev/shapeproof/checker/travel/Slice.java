package dev.shapeproof.checker.travel;

import dev.shapeproof.checker.flow.ir.Body;
import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.FieldUse;
import dev.shapeproof.checker.flow.ir.MethodRef;
import java.util.List;
import java.util.SortedMap;

/**
 * What other modules learn of one top-level class: its declarations, those of the classes in it,
 * and the bodies that can matter for tensors.
 *
 * @param name of the top-level class, as Java's class files spell it
 * @param source the name of its source file, without folders
 * @param fields how the code of all these classes writes its fields
 */
public record Slice(
    String name, String source, List<ClassInfo> classes, FieldUse fields, List<Code> code) {

  public Slice {
    classes = List.copyOf(classes);
    code = List.copyOf(code);
  }

  /** A body and the methods that it names. */
  public record Code(Body body, List<MethodRef> calls) {

    public Code {
      calls = List.copyOf(calls);
    }
  }

  /**
   * A slice with what it belongs to.
   *
   * @param digests SHA-256 of each class file, by the class's binary name
   */
  public record Sealed(Slice slice, SortedMap<String, String> digests) {}
}
