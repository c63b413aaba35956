package dev.shapeproof.checker.model.pack;

import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.model.Intrinsic;
import dev.shapeproof.checker.model.Kind;
import dev.shapeproof.checker.model.ModelClass;
import dev.shapeproof.checker.model.ModelExpr;
import dev.shapeproof.checker.model.ModelField;
import dev.shapeproof.checker.model.ModelMethod;
import dev.shapeproof.checker.model.ModelStmt;
import dev.shapeproof.rule.RuleId;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what {@link PackWriter} wrote, one class at a time. */
final class PackReader {
  private static final Tag[] TAGS = Tag.values();

  private final DataInputStream in;
  private final List<String> texts;

  PackReader(DataInputStream in, List<String> texts) {
    this.in = in;
    this.texts = texts;
  }

  ModelClass modelClass(TypeRef type) throws IOException {
    Kind kind = Kind.valueOf(text());
    int line = in.readUnsignedShort();
    List<TypeRef> supertypes = new ArrayList<>();
    for (String name : texts()) {
      supertypes.add(new TypeRef(name));
    }
    Map<String, ModelField> fields = new LinkedHashMap<>();
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      String name = text();
      int at = in.readUnsignedShort();
      fields.put(name, new ModelField(name, expression(), at));
    }
    Map<String, ModelMethod> methods = new LinkedHashMap<>();
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      ModelMethod method = method();
      methods.put(method.key(), method);
    }
    return new ModelClass(type, kind, supertypes, methods, fields, line);
  }

  List<String> texts() throws IOException {
    List<String> read = new ArrayList<>();
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      read.add(text());
    }
    return read;
  }

  String text() throws IOException {
    return texts.get(in.readUnsignedShort());
  }

  @SuppressWarnings("EnumOrdinal") // the writer is of the same build
  private ModelMethod method() throws IOException {
    String key = text();
    String name = text();
    TypeRef result = new TypeRef(text());
    List<String> parameters = new ArrayList<>();
    for (int left = in.readUnsignedByte(); left > 0; left--) {
      parameters.add(text());
    }
    long bits = in.readLong();
    Set<ModelMethod.Flag> flags = EnumSet.noneOf(ModelMethod.Flag.class);
    for (ModelMethod.Flag flag : ModelMethod.Flag.values()) {
      if ((bits & 1L << flag.ordinal()) != 0) {
        flags.add(flag);
      }
    }
    int line = in.readUnsignedShort();
    return new ModelMethod(key, name, parameters, result, block(), flags, line);
  }

  private List<ModelStmt> block() throws IOException {
    List<ModelStmt> statements = new ArrayList<>();
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      statements.add(statement());
    }
    return statements;
  }

  private ModelStmt statement() throws IOException {
    Tag tag = TAGS[in.readUnsignedByte()];
    int line = in.readUnsignedShort();
    return switch (tag) {
      case LET -> new ModelStmt.Let(text(), expression(), line);
      case REQUIRE -> {
        ModelExpr condition = expression();
        RuleId id = RuleId.valueOf(text());
        yield new ModelStmt.Require(condition, id, text(), expressions(), line);
      }
      case IF -> new ModelStmt.If(expression(), block(), block(), line);
      case RETURN -> new ModelStmt.Return(expression(), line);
      case EFFECT -> new ModelStmt.Effect(expression(), line);
      case ASSIGN -> new ModelStmt.Assign(text(), expression(), line);
      case FOR_EACH -> new ModelStmt.ForEach(text(), expression(), block(), line);
      default -> throw new IOException("packed models: no statement has tag " + tag);
    };
  }

  private List<ModelExpr> expressions() throws IOException {
    List<ModelExpr> read = new ArrayList<>();
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      read.add(expression());
    }
    return read;
  }

  private ModelExpr expression() throws IOException {
    Tag tag = TAGS[in.readUnsignedByte()];
    int line = in.readUnsignedShort();
    return switch (tag) {
      case THIS -> new ModelExpr.This(line);
      case NAME -> new ModelExpr.Name(text(), line);
      case WHOLE -> new ModelExpr.Whole(in.readLong(), line);
      case REAL -> new ModelExpr.Real(in.readDouble(), line);
      case FLAG -> new ModelExpr.Flag(in.readBoolean(), line);
      case TEXT -> new ModelExpr.Text(text(), line);
      case ABSENT -> new ModelExpr.Absent(line);
      case RULE_CALL -> new ModelExpr.RuleCall(text(), expressions(), named(), line);
      case INTRINSIC_CALL ->
          new ModelExpr.IntrinsicCall(Intrinsic.valueOf(text()), expressions(), line);
      case CONDITIONAL -> new ModelExpr.Conditional(expression(), expression(), expression(), line);
      case NOT -> new ModelExpr.Not(expression(), line);
      case NEGATE -> new ModelExpr.Negate(expression(), line);
      case BINARY ->
          new ModelExpr.Binary(ModelExpr.Op.valueOf(text()), expression(), expression(), line);
      case VIRTUAL_CALL -> new ModelExpr.VirtualCall(expression(), text(), expressions(), line);
      case STATIC_CALL ->
          new ModelExpr.StaticCall(new TypeRef(text()), text(), expressions(), line);
      case LAMBDA ->
          new ModelExpr.Lambda(new TypeRef(text()), text(), texts(), in.readUnsignedByte(), line);
      default -> throw new IOException("packed models: no expression has tag " + tag);
    };
  }

  private List<ModelExpr.Named> named() throws IOException {
    List<ModelExpr.Named> read = new ArrayList<>();
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      read.add(new ModelExpr.Named(text(), expression()));
    }
    return read;
  }
}
