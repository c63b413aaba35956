package dev.shapeproof.checker.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.checker.flow.ir.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelReaderTest {
  private static final String HEADER =
      """
      import lib.Tensor;
      import lib.Layer;
      @Library(name = "Lib", version = "1", packages = {"lib", "lib2"}) @interface Model {}
      """;

  private static ModelFile.Result read(String text) {
    Map<String, List<String>> rules =
        Map.of("matmul", List.of("left", "right"), "sum", List.of("x", "axes", "keepDims"));
    return new ModelReader(name -> Optional.ofNullable(rules.get(name))).read("lib.java", text);
  }

  private static ModelClass readClass(String name, String text) {
    ModelFile.Result result = read(HEADER + text);
    ModelFile file = assertInstanceOf(ModelFile.Result.Read.class, result, result::toString).file();
    return file.find(new TypeRef(name)).orElseThrow();
  }

  private static ModelMethod method(ModelClass owner, String key) {
    return Objects.requireNonNull(owner.methods().get(key), key);
  }

  private static List<String> errors(String text) {
    ModelFile.Result.Corrupt corrupt =
        assertInstanceOf(ModelFile.Result.Corrupt.class, read(HEADER + text));
    return corrupt.errors().stream().map(ModelError::toString).toList();
  }

  @Test
  void readsAMethodThatCallsARule() {
    ModelClass tensor =
        readClass(
            "lib.Tensor",
            "@Represents(\"tensor\") class Tensor { @Pure Tensor mm(Tensor other) { return"
                + " matmul(this, other); } }");
    ModelMethod method = method(tensor, "lib.Tensor#mm(lib.Tensor)");
    assertEquals(Kind.TENSOR, tensor.kind());
    assertTrue(method.is(ModelMethod.Flag.PURE));
    assertEquals(
        List.of(
            new ModelStmt.Return(
                new ModelExpr.RuleCall(
                    "matmul",
                    List.of(new ModelExpr.This(4), new ModelExpr.Name("other", 4)),
                    List.of(),
                    4),
                4)),
        method.body());
  }

  @Test
  void readsNamedArgumentsOfRules() {
    ModelClass tensor =
        readClass(
            "lib.Tensor",
            "class Tensor { Tensor s(int... a) { return sum(this, a, keepDims = true); } }");
    ModelStmt.Return back = (ModelStmt.Return) method(tensor, "lib.Tensor#s(int[])").body().get(0);
    ModelExpr.RuleCall call = (ModelExpr.RuleCall) back.value();
    assertEquals(
        List.of(new ModelExpr.Named("keepDims", new ModelExpr.Flag(true, 4))), call.named());
  }

  @Test
  void fillsInOptionalArgumentsOfIntrinsics() {
    ModelClass tensor =
        readClass("lib.Tensor", "class Tensor { int f() { return sublist(this, 1); } }");
    ModelStmt.Return back = (ModelStmt.Return) method(tensor, "lib.Tensor#f()").body().get(0);
    assertEquals(
        new ModelExpr.IntrinsicCall(
            Intrinsic.SUBLIST,
            List.of(new ModelExpr.This(4), new ModelExpr.Whole(1, 4), new ModelExpr.Absent(4)),
            4),
        back.value());
  }

  @Test
  void readsLoopsFieldsAndCallsOfMethods() {
    ModelClass layer =
        readClass(
            "lib.Layer",
            """
            class Layer {
              Tensor f(Tensor x) {
                var y = x;
                for (var each : this.layers) { y = each.f(y); }
                return Layer.g(y);
              }
              private static Tensor g(Tensor x) { return x; }
            }
            """);
    ModelMethod f = method(layer, "lib.Layer#f(lib.Tensor)");
    ModelStmt.ForEach loop = (ModelStmt.ForEach) f.body().get(1);
    assertEquals(
        new ModelExpr.IntrinsicCall(
            Intrinsic.FIELD, List.of(new ModelExpr.This(7), new ModelExpr.Text(".layers", 7)), 7),
        loop.sequence());
    assertEquals(
        List.of(
            new ModelStmt.Assign(
                "y",
                new ModelExpr.VirtualCall(
                    new ModelExpr.Name("each", 7), "f", List.of(new ModelExpr.Name("y", 7)), 7),
                7)),
        loop.body());
    assertEquals(
        new ModelStmt.Return(
            new ModelExpr.StaticCall(
                new TypeRef("lib.Layer"), "g", List.of(new ModelExpr.Name("y", 8)), 8),
            8),
        f.body().get(2));
    assertTrue(method(layer, "lib.Layer#g(lib.Tensor)").is(ModelMethod.Flag.PRIVATE));
  }

  @Test
  void aLambdaIsAMethodThatBeginsWithWhatItCaptures() {
    ModelClass layer =
        readClass(
            "lib.Layer", "class Layer { Layer f(int a, int b) { return new Layer(x -> x + b); } }");
    ModelStmt.Return made = (ModelStmt.Return) method(layer, "lib.Layer#f(int,int)").body().get(0);
    ModelExpr.Lambda lambda =
        (ModelExpr.Lambda) ((ModelExpr.StaticCall) made.value()).arguments().get(0);
    assertEquals(List.of("b"), lambda.captured());
    ModelMethod body = method(layer, lambda.method().key());
    assertEquals(List.of("b", "x"), body.parameters());
  }

  @Test
  void refusesWhatItCannotAssignOrFind() {
    assertEquals(
        List.of(
            "lib.java:5:24: 'x' is no variable of this body",
            "lib.java:6:31: 'Nowhere' is neither a name nor a class: import it by its full name",
            "lib.java:7:31: model files have no such expression: Layer::c"),
        errors(
            """
            class Layer {
              Tensor a(Tensor x) { x = x; return x; }
              Tensor b(Tensor x) { return Nowhere.f(x); }
              Tensor c(Tensor x) { return Layer::c; }
            }
            """));
  }

  @Test
  void namesNestedClassesByTheirOuterClass() {
    ModelClass builder =
        readClass(
            "lib.Layer.Builder",
            "class Layer { static class Builder { Builder units(long n) { return setField(this,"
                + " \"n\", n); } } }");
    assertTrue(builder.methods().containsKey("lib.Layer.Builder#units(long)"));
    assertEquals(
        new TypeRef("lib.Layer.Builder"),
        method(builder, "lib.Layer.Builder#units(long)").result());
  }

  @Test
  void aMethodWithoutBodyIsOpaqueUnlessIgnored() {
    ModelClass tensor =
        readClass("lib.Tensor", "class Tensor { Tensor f(); @Ignored void print(); }");
    assertTrue(method(tensor, "lib.Tensor#f()").is(ModelMethod.Flag.OPAQUE));
    assertEquals(
        java.util.Set.of(ModelMethod.Flag.IGNORED), method(tensor, "lib.Tensor#print()").flags());
  }

  @Test
  void reportsEveryMistakeWithItsPlace() {
    List<String> errors =
        errors(
            """
            class Tensor {
              Tensor a() { return matmull(this); }
              Tensor b() { return sum(this, keepDim = true); }
              Tensor c(Foo x) { return this; }
              static Tensor d() { return this; }
              Tensor e() { return y; }
              Tensor f() { return matmul(this, this, this); }
              Tensor f() { return this; }
              Tensor g() { require(1 == 1, "shape.nope", "bad"); return this; }
              Tensor h() { return count(); }
            }
            class Missing {}
            """);
    assertEquals(
        List.of(
            "lib.java:5:23: unknown function 'matmull': neither a rule nor built in",
            "lib.java:6:23: sum has no parameter 'keepDim', it has [x, axes, keepDims]",
            "lib.java:7:12: unknown class 'Foo': import it by its full name",
            "lib.java:8:30: a static method has no 'this'",
            "lib.java:9:23: unknown name 'y'",
            "lib.java:10:23: matmul takes at most 2 arguments [left, right], not 3",
            "lib.java:11:3: duplicate method lib.Tensor#f()",
            "lib.java:12:32: unknown rule id 'shape.nope'",
            "lib.java:13:23: count needs at least 1 arguments [sequence], not 0",
            "lib.java:15:7: unknown class 'Missing': import it by its full name"),
        errors);
  }

  @Test
  void aFileThatIsNotJavaIsSaidToBeUnreadable() {
    List<String> errors = errors("class Tensor { Tensor a( { return; }");
    assertTrue(errors.get(0).startsWith("lib.java:4:"), errors::toString);
    assertTrue(errors.get(0).contains("not a readable model file"), errors::toString);
  }

  @Test
  void aFileWithoutLibraryHeaderIsRefused() {
    ModelFile.Result.Corrupt corrupt =
        assertInstanceOf(
            ModelFile.Result.Corrupt.class, read("import lib.Tensor; class Tensor {}"));
    assertTrue(corrupt.errors().get(0).message().startsWith("a model file starts with @Library"));
  }
}
