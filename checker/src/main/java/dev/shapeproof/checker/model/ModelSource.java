package dev.shapeproof.checker.model;

import dev.shapeproof.checker.flow.ir.TypeRef;
import java.util.Optional;

/**
 * Where classes of one library's model come from: a file that was just read, or the packed index.
 */
public interface ModelSource {

  Library library();

  Optional<ModelClass> find(TypeRef type);
}
