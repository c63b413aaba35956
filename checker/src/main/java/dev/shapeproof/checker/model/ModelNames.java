package dev.shapeproof.checker.model;

import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.FieldRef;
import dev.shapeproof.checker.flow.ir.Program;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds a model to the library on the class path: a member that does not exist is an error at its
 * line. A class that is not there says nothing, as the library itself may be absent.
 */
public final class ModelNames {
  private final Program program;

  public ModelNames(Program program) {
    this.program = program;
  }

  public List<ModelError> missing(ModelFile file) {
    List<ModelError> errors = new ArrayList<>();
    for (ModelClass each : file.classes().values()) {
      Optional<ClassInfo> real = program.find(each.type());
      if (real.isPresent()) {
        members(file.file(), each, real.get(), errors);
      }
    }
    errors.sort(Comparator.comparingInt(ModelError::line).thenComparing(ModelError::message));
    return errors;
  }

  private static void members(
      String file, ModelClass model, ClassInfo real, List<ModelError> errors) {
    Set<String> methods =
        real.methods().stream().map(each -> each.method().key()).collect(Collectors.toSet());
    for (ModelMethod method : model.methods().values()) {
      if (!method.is(ModelMethod.Flag.PRIVATE) && !methods.contains(method.key())) {
        errors.add(
            new ModelError(file, method.line(), 1, "the library has no method " + method.key()));
      }
    }
    Set<String> fields = real.fields().stream().map(FieldRef::name).collect(Collectors.toSet());
    for (ModelField field : model.fields().values()) {
      if (!fields.contains(field.name())) {
        errors.add(
            new ModelError(
                file,
                field.line(),
                1,
                "the library has no constant " + model.type() + "." + field.name()));
      }
    }
  }
}
