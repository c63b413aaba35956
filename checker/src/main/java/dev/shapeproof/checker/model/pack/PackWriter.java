package dev.shapeproof.checker.model.pack;

import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.model.ModelClass;
import dev.shapeproof.checker.model.ModelExpr;
import dev.shapeproof.checker.model.ModelField;
import dev.shapeproof.checker.model.ModelFile;
import dev.shapeproof.checker.model.ModelMethod;
import dev.shapeproof.checker.model.ModelStmt;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes models in the packed form: texts once, then per library its classes, each of them
 * skippable. Everything is sorted, so equal models give equal bytes.
 */
final class PackWriter {
  private final Map<String, Integer> texts = new LinkedHashMap<>();
  private final DataOutputStream out;

  private PackWriter(OutputStream out, Map<String, Integer> texts) {
    this.out = new DataOutputStream(out);
    this.texts.putAll(texts);
  }

  static void write(List<ModelFile> files, OutputStream target) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    PackWriter writer = new PackWriter(body, Map.of());
    writer.out.writeShort(files.size());
    for (ModelFile file : files) {
      writer.file(file);
    }
    DataOutputStream out = new DataOutputStream(target);
    out.writeInt(PackedModels.MAGIC);
    out.writeInt(writer.texts.size());
    for (String text : writer.texts.keySet()) {
      out.writeUTF(text);
    }
    body.writeTo(out);
    out.flush();
  }

  private void file(ModelFile file) throws IOException {
    text(file.file());
    text(file.library().name());
    text(file.library().version());
    out.writeShort(file.library().packages().size());
    for (String name : file.library().packages()) {
      text(name);
    }
    List<ModelClass> classes = new ArrayList<>(file.classes().values());
    classes.sort(Comparator.comparing(ModelClass::type));
    out.writeShort(classes.size());
    for (ModelClass each : classes) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      PackWriter nested = new PackWriter(bytes, texts);
      nested.modelClass(each);
      texts.putAll(nested.texts);
      text(each.type().name());
      out.writeInt(bytes.size());
      bytes.writeTo(out);
    }
  }

  private void modelClass(ModelClass each) throws IOException {
    text(each.kind().name());
    out.writeShort(each.line());
    out.writeShort(each.supertypes().size());
    for (TypeRef supertype : each.supertypes()) {
      text(supertype.name());
    }
    List<ModelField> fields = new ArrayList<>(each.fields().values());
    fields.sort(Comparator.comparing(ModelField::name));
    out.writeShort(fields.size());
    for (ModelField field : fields) {
      text(field.name());
      out.writeShort(field.line());
      expression(field.value());
    }
    List<ModelMethod> methods = new ArrayList<>(each.methods().values());
    methods.sort(Comparator.comparing(ModelMethod::key));
    out.writeShort(methods.size());
    for (ModelMethod method : methods) {
      method(method);
    }
  }

  @SuppressWarnings("EnumOrdinal") // the reader is of the same build
  private void method(ModelMethod method) throws IOException {
    text(method.key());
    text(method.name());
    text(method.result().name());
    out.writeByte(method.parameters().size());
    for (String parameter : method.parameters()) {
      text(parameter);
    }
    long flags = method.flags().stream().mapToLong(flag -> 1L << flag.ordinal()).sum();
    out.writeLong(flags);
    out.writeShort(method.line());
    block(method.body());
  }

  private void block(List<ModelStmt> statements) throws IOException {
    out.writeShort(statements.size());
    for (ModelStmt statement : statements) {
      statement(statement);
    }
  }

  private void statement(ModelStmt statement) throws IOException {
    if (statement instanceof ModelStmt.Let let) {
      head(Tag.LET, let.line());
      text(let.name());
      expression(let.value());
    } else if (statement instanceof ModelStmt.Require require) {
      head(Tag.REQUIRE, require.line());
      expression(require.condition());
      text(require.id().name());
      text(require.message());
      expressions(require.arguments());
    } else if (statement instanceof ModelStmt.If branch) {
      head(Tag.IF, branch.line());
      expression(branch.condition());
      block(branch.then());
      block(branch.otherwise());
    } else if (statement instanceof ModelStmt.Return exit) {
      head(Tag.RETURN, exit.line());
      expression(exit.value());
    } else if (statement instanceof ModelStmt.Effect effect) {
      head(Tag.EFFECT, effect.line());
      expression(effect.value());
    } else if (statement instanceof ModelStmt.Assign assign) {
      head(Tag.ASSIGN, assign.line());
      text(assign.name());
      expression(assign.value());
    } else if (statement instanceof ModelStmt.ForEach loop) {
      head(Tag.FOR_EACH, loop.line());
      text(loop.name());
      expression(loop.sequence());
      block(loop.body());
    }
  }

  private void expressions(List<ModelExpr> expressions) throws IOException {
    out.writeShort(expressions.size());
    for (ModelExpr expression : expressions) {
      expression(expression);
    }
  }

  private void expression(ModelExpr expression) throws IOException {
    int line = expression.line();
    if (expression instanceof ModelExpr.This) {
      head(Tag.THIS, line);
    } else if (expression instanceof ModelExpr.Name name) {
      head(Tag.NAME, line);
      text(name.name());
    } else if (expression instanceof ModelExpr.Whole whole) {
      head(Tag.WHOLE, line);
      out.writeLong(whole.value());
    } else if (expression instanceof ModelExpr.Real real) {
      head(Tag.REAL, line);
      out.writeDouble(real.value());
    } else if (expression instanceof ModelExpr.Flag flag) {
      head(Tag.FLAG, line);
      out.writeBoolean(flag.value());
    } else if (expression instanceof ModelExpr.Text text) {
      head(Tag.TEXT, line);
      text(text.value());
    } else if (expression instanceof ModelExpr.Absent) {
      head(Tag.ABSENT, line);
    } else if (expression instanceof ModelExpr.VirtualCall
        || expression instanceof ModelExpr.StaticCall
        || expression instanceof ModelExpr.Lambda) {
      method(expression);
    } else {
      compound(expression);
    }
  }

  private void method(ModelExpr expression) throws IOException {
    int line = expression.line();
    if (expression instanceof ModelExpr.VirtualCall call) {
      head(Tag.VIRTUAL_CALL, line);
      expression(call.target());
      text(call.name());
      expressions(call.arguments());
    } else if (expression instanceof ModelExpr.StaticCall call) {
      head(Tag.STATIC_CALL, line);
      text(call.owner().name());
      text(call.name());
      expressions(call.arguments());
    } else if (expression instanceof ModelExpr.Lambda lambda) {
      head(Tag.LAMBDA, line);
      text(lambda.owner().name());
      text(lambda.name());
      texts(lambda.captured());
      out.writeByte(lambda.parameters());
    }
  }

  private void compound(ModelExpr expression) throws IOException {
    int line = expression.line();
    if (expression instanceof ModelExpr.RuleCall call) {
      head(Tag.RULE_CALL, line);
      text(call.rule());
      expressions(call.positional());
      out.writeShort(call.named().size());
      for (ModelExpr.Named named : call.named()) {
        text(named.name());
        expression(named.value());
      }
    } else if (expression instanceof ModelExpr.IntrinsicCall call) {
      head(Tag.INTRINSIC_CALL, line);
      text(call.intrinsic().name());
      expressions(call.arguments());
    } else if (expression instanceof ModelExpr.Conditional conditional) {
      head(Tag.CONDITIONAL, line);
      expression(conditional.condition());
      expression(conditional.then());
      expression(conditional.otherwise());
    } else if (expression instanceof ModelExpr.Not not) {
      head(Tag.NOT, line);
      expression(not.operand());
    } else if (expression instanceof ModelExpr.Negate negate) {
      head(Tag.NEGATE, line);
      expression(negate.operand());
    } else if (expression instanceof ModelExpr.Binary binary) {
      head(Tag.BINARY, line);
      text(binary.op().name());
      expression(binary.left());
      expression(binary.right());
    }
  }

  @SuppressWarnings("EnumOrdinal") // the reader is of the same build
  private void head(Tag tag, int line) throws IOException {
    out.writeByte(tag.ordinal());
    out.writeShort(line);
  }

  private void texts(List<String> all) throws IOException {
    out.writeShort(all.size());
    for (String each : all) {
      text(each);
    }
  }

  private void text(String text) throws IOException {
    int index = texts.computeIfAbsent(text, absent -> texts.size());
    if (index > 0xffff) {
      throw new IOException("too many texts in the models");
    }
    out.writeShort(index);
  }
}
