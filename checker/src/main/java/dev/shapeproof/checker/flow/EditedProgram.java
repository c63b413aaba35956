package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.flow.ir.Body;
import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.ContentsUse;
import dev.shapeproof.checker.flow.ir.Edit;
import dev.shapeproof.checker.flow.ir.FieldRef;
import dev.shapeproof.checker.flow.ir.FieldUse;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.flow.ir.Written;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A program as it would be after an edit. */
record EditedProgram(Program before, Edit edit) implements Program {

  @Override
  public BodyResult body(MethodRef method) {
    Body edited = edit.bodies().get(method);
    return edited == null ? before.body(method) : new BodyResult.Found(edited);
  }

  @Override
  public List<ClassInfo> roots() {
    return before.roots();
  }

  @Override
  public Map<String, Integer> unread() {
    return before.unread();
  }

  @Override
  public Optional<ClassInfo> find(TypeRef type) {
    return before.find(type);
  }

  @Override
  public boolean isSubtype(TypeRef type, TypeRef of) {
    return before.isSubtype(type, of);
  }

  @Override
  public List<MethodRef> calls(MethodRef method) {
    return before.calls(method);
  }

  @Override
  public List<FieldRef> assigned(MethodRef method) {
    return before.assigned(method); // an edit changes what an expression says, not what is assigned
  }

  @Override
  public List<ContentsUse> contents(MethodRef method) {
    return before.contents(method);
  }

  @Override
  public List<MethodRef> overridden(MethodRef method) {
    return before.overridden(method);
  }

  @Override
  public List<ClassInfo> within(TypeRef topLevel) {
    return before.within(topLevel);
  }

  @Override
  public List<Written> annotations(TypeRef type) {
    return before.annotations(type);
  }

  @Override
  public Optional<FieldUse> fieldUse(TypeRef type) {
    return before.fieldUse(type);
  }

  @Override
  public List<ClassInfo> declaringElsewhere(String signature) {
    return before.declaringElsewhere(signature);
  }

  @Override
  public String source(String file) {
    return before.source(file);
  }
}
