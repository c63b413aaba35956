package dev.shapeproof.checker.model;

import dev.shapeproof.checker.flow.ir.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One library's model as its file says it. */
public record ModelFile(String file, Library library, Map<TypeRef, ModelClass> classes)
    implements ModelSource {

  public ModelFile {
    classes = Map.copyOf(classes);
  }

  @Override
  public Optional<ModelClass> find(TypeRef type) {
    return Optional.ofNullable(classes.get(type));
  }

  /** What reading a model file gave. */
  public sealed interface Result {

    record Read(ModelFile file) implements Result {}

    /** It cannot be used; at least one error, in the order of the file. */
    record Corrupt(List<ModelError> errors) implements Result {
      public Corrupt {
        errors = List.copyOf(errors);
      }
    }
  }
}
