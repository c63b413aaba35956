package dev.shapeproof.checker.model;

import dev.shapeproof.checker.flow.ir.TypeRef;
import java.util.List;
import java.util.Map;

/**
 * What one class of a library stands for.
 *
 * @param supertypes as far as the model file names them: an inherited method is looked up there
 * @param methods by {@link ModelMethod#key()}
 * @param fields by name
 */
public record ModelClass(
    TypeRef type,
    Kind kind,
    List<TypeRef> supertypes,
    Map<String, ModelMethod> methods,
    Map<String, ModelField> fields,
    int line) {

  public ModelClass {
    supertypes = List.copyOf(supertypes);
    methods = Map.copyOf(methods);
    fields = Map.copyOf(fields);
  }
}
