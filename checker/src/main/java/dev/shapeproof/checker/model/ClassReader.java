package dev.shapeproof.checker.model;

import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.TypeRef;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the declaration of one modelled class: what it stands for, its constants and its methods.
 */
final class ClassReader {
  private final TypeNames types;
  private final StatementReader statements;
  private final Complaints complaints;

  ClassReader(TypeNames types, StatementReader statements, Complaints complaints) {
    this.types = types;
    this.statements = statements;
    this.complaints = complaints;
  }

  /** The class and those nested in it. */
  List<ModelClass> read(ClassOrInterfaceDeclaration declaration) {
    Optional<TypeRef> name = types.declared(declaration);
    if (name.isEmpty()) {
      complaints.add(
          declaration.getName(),
          "unknown class '" + declaration.getNameAsString() + "': import it by its full name");
      return List.of();
    }
    Map<String, ModelMethod> methods = new LinkedHashMap<>();
    Map<String, ModelField> fields = new LinkedHashMap<>();
    List<ModelClass> classes = new ArrayList<>();
    Lifted lifted = new Lifted(name.get());
    for (BodyDeclaration<?> member : declaration.getMembers()) {
      if (member instanceof CallableDeclaration<?> callable) {
        ModelMethod method = method(name.get(), callable, lifted);
        if (methods.put(method.key(), method) != null) {
          complaints.add(callable, "duplicate method " + method.key());
        }
      } else if (member instanceof FieldDeclaration field) {
        fields(field, lifted, fields);
      } else if (member instanceof ClassOrInterfaceDeclaration nested) {
        classes.addAll(read(nested));
      } else {
        complaints.add(
            member, "a model class has only methods, constructors, constants and classes");
      }
    }
    lifted.methods().forEach(each -> methods.put(each.key(), each));
    List<TypeRef> supertypes =
        Stream.<ClassOrInterfaceType>concat(
                declaration.getExtendedTypes().stream(), declaration.getImplementedTypes().stream())
            .map(types::erased)
            .toList();
    classes.add(
        0,
        new ModelClass(
            name.get(),
            kind(declaration),
            supertypes,
            methods,
            fields,
            ExpressionReader.line(declaration)));
    return classes;
  }

  private Kind kind(ClassOrInterfaceDeclaration declaration) {
    for (AnnotationExpr annotation : declaration.getAnnotations()) {
      if (annotation.getNameAsString().equals("Represents")
          && annotation instanceof SingleMemberAnnotationExpr single
          && single.getMemberValue() instanceof StringLiteralExpr text) {
        Optional<Kind> kind = Kind.parse(text.asString());
        if (kind.isPresent()) {
          return kind.get();
        }
        complaints.add(text, "unknown kind '" + text.asString() + "', known are " + kinds());
      } else {
        complaints.add(annotation, "on a class stands only @Represents(\"kind\")");
      }
    }
    return Kind.OBJECT;
  }

  private static List<String> kinds() {
    return Stream.of(Kind.values()).map(Kind::text).toList();
  }

  private void fields(FieldDeclaration declaration, Lifted lifted, Map<String, ModelField> fields) {
    for (VariableDeclarator variable : declaration.getVariables()) {
      if (variable.getInitializer().isEmpty()) {
        complaints.add(variable, "a constant needs its value");
        continue;
      }
      Scope scope = new Scope(complaints, false, lifted, List.of());
      ModelExpr value = statements.expressions().read(variable.getInitializer().get(), scope);
      String name = variable.getNameAsString();
      if (fields.put(name, new ModelField(name, value, ExpressionReader.line(variable))) != null) {
        complaints.add(variable, "duplicate constant " + name);
      }
    }
  }

  private ModelMethod method(TypeRef owner, CallableDeclaration<?> callable, Lifted lifted) {
    List<String> names = callable.getParameters().stream().map(Parameter::getNameAsString).toList();
    List<TypeRef> parameters = callable.getParameters().stream().map(this::erased).toList();
    Set<ModelMethod.Flag> flags = flags(callable);
    Optional<BlockStmt> body =
        callable instanceof MethodDeclaration method
            ? method.getBody()
            : Optional.of(((ConstructorDeclaration) callable).getBody());
    if (body.isEmpty() && !flags.contains(ModelMethod.Flag.IGNORED)) {
      flags.add(ModelMethod.Flag.OPAQUE);
    }
    TypeRef result =
        callable instanceof MethodDeclaration method
            ? types.erased(method.getType())
            : TypeRef.VOID;
    String name = callable.isConstructorDeclaration() ? "<init>" : callable.getNameAsString();
    Scope scope = new Scope(complaints, !flags.contains(ModelMethod.Flag.STATIC), lifted, names);
    List<ModelStmt> meaning = body.map(block -> statements.block(block, scope)).orElse(List.of());
    String key = new MethodRef(owner, name, parameters, result, Set.of()).key();
    return new ModelMethod(
        key, name, names, result, meaning, flags, ExpressionReader.line(callable));
  }

  private TypeRef erased(Parameter parameter) {
    TypeRef type = types.erased(parameter.getType());
    return parameter.isVarArgs() ? new TypeRef(type + "[]") : type;
  }

  private Set<ModelMethod.Flag> flags(CallableDeclaration<?> callable) {
    Set<ModelMethod.Flag> flags = EnumSet.noneOf(ModelMethod.Flag.class);
    if (callable.isStatic()) {
      flags.add(ModelMethod.Flag.STATIC);
    }
    if (callable.isPrivate()) {
      flags.add(ModelMethod.Flag.PRIVATE);
    }
    for (AnnotationExpr annotation : ((NodeWithAnnotations<?>) callable).getAnnotations()) {
      ModelMethod.Flag.written(annotation.getNameAsString())
          .ifPresentOrElse(
              flags::add,
              () ->
                  complaints.add(
                      annotation,
                      "on a method stand only @Pure, @Ignored and what it does to states"));
    }
    return flags;
  }
}
