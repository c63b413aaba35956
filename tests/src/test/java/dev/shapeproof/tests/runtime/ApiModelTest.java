package dev.shapeproof.tests.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.model.Intrinsic;
import dev.shapeproof.checker.model.ModelClass;
import dev.shapeproof.checker.model.ModelExpr;
import dev.shapeproof.checker.model.ModelFile;
import dev.shapeproof.checker.model.ModelMethod;
import dev.shapeproof.checker.model.ModelReader;
import dev.shapeproof.checker.model.ModelStmt;
import dev.shapeproof.checker.model.RegisteredRules;
import dev.shapeproof.runtime.Tensor;
import dev.shapeproof.runtime.storage.Buffers;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The model that the runtime brings says something of all of its API, and of nothing else. */
class ApiModelTest {
  private static final String MODEL = "/META-INF/shapeproof/models/shapeproof.java";

  /** What only other parts of the runtime call has these among its types. */
  private static final List<String> ENGINE_ROOM =
      List.of("dev.shapeproof.runtime.storage.", "dev.shapeproof.runtime.autograd.");

  private static ModelFile model;

  @BeforeAll
  static void read() throws IOException {
    try (InputStream in = Tensor.class.getResourceAsStream(MODEL)) {
      String text =
          new String(Objects.requireNonNull(in, MODEL).readAllBytes(), StandardCharsets.UTF_8);
      ModelFile.Result result = new ModelReader(new RegisteredRules()).read(MODEL, text);
      model = assertInstanceOf(ModelFile.Result.Read.class, result, result::toString).file();
    }
  }

  @Test
  void everyNameInItIsReal() {
    List<String> wrong = new ArrayList<>();
    for (ModelClass each : model.classes().values()) {
      Class<?> real = load(each.type());
      each.supertypes().stream()
          .filter(above -> !load(above).isAssignableFrom(real))
          .forEach(above -> wrong.add(above + " is not above " + each.type()));
      each.fields().values().stream()
          .filter(
              field ->
                  Arrays.stream(real.getFields()).noneMatch(f -> f.getName().equals(field.name())))
          .forEach(field -> wrong.add("no constant " + each.type() + "." + field.name()));
      for (ModelMethod method : each.methods().values()) {
        if (!method.is(ModelMethod.Flag.PRIVATE)
            && executables(real).noneMatch(it -> agree(each, method, it))) {
          wrong.add("no such method: " + method.key() + " line " + method.line());
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void nothingPublicIsLeftOut() {
    List<String> missing = new ArrayList<>();
    for (ModelClass each : model.classes().values()) {
      if (each.type().name().startsWith("dev.shapeproof.runtime.")) {
        executables(load(each.type()))
            .filter(real -> Modifier.isPublic(real.getModifiers()))
            .filter(real -> !isForTheEngineRoom(real) && !isOfEveryRecord(real))
            .map(real -> key(each.type(), real))
            .filter(key -> !each.methods().containsKey(key))
            .forEach(missing::add);
      }
    }
    assertEquals(List.of(), missing);
  }

  /** Of what files hold and gradients are, nothing is known before the program runs. */
  @Test
  void everyOperationThatGivesATensorHasAMeaning() {
    List<String> without = new ArrayList<>();
    int operations = 0;
    for (ModelClass each : model.classes().values()) {
      for (ModelMethod method : each.methods().values()) {
        boolean operation = method.result().name().equals(Tensor.class.getName());
        operations += operation ? 1 : 0;
        boolean file = each.type().name().startsWith("dev.shapeproof.runtime.io.");
        if (operation && !file && saysNothing(method)) {
          without.add(method.key());
        }
      }
    }
    assertEquals(List.of(), without);
    assertTrue(operations > 150, "only " + operations + " operations are modelled");
  }

  private static boolean saysNothing(ModelMethod method) {
    return method.is(ModelMethod.Flag.OPAQUE)
        || method.is(ModelMethod.Flag.IGNORED)
        || (method.body().size() == 1
            && method.body().get(0) instanceof ModelStmt.Return exit
            && exit.value() instanceof ModelExpr.IntrinsicCall call
            && call.intrinsic() == Intrinsic.UNKNOWN_TENSOR);
  }

  private static boolean isForTheEngineRoom(Executable real) {
    Stream<Class<?>> types = Arrays.stream(real.getParameterTypes());
    if (real instanceof Method method) {
      types = Stream.concat(types, Stream.of(method.getReturnType()));
    }
    return types
        .filter(type -> !type.equals(Buffers.class)) // given to Scope.recycling
        .anyMatch(type -> ENGINE_ROOM.stream().anyMatch(type.getName()::startsWith));
  }

  /** Accessors, {@code equals}, {@code hashCode} and {@code toString}. */
  private static boolean isOfEveryRecord(Executable real) {
    return real instanceof Method && real.getDeclaringClass().isRecord();
  }

  private static boolean agree(ModelClass type, ModelMethod method, Executable real) {
    boolean sameResult =
        !(real instanceof Method found)
            || found.getReturnType().getCanonicalName().equals(method.result().name());
    return key(type.type(), real).equals(method.key())
        && Modifier.isStatic(real.getModifiers()) == method.is(ModelMethod.Flag.STATIC)
        && sameResult;
  }

  private static Stream<Executable> executables(Class<?> type) {
    return Stream.concat(
        Arrays.stream(type.getDeclaredMethods()).filter(method -> !method.isSynthetic()),
        Arrays.stream(type.getDeclaredConstructors()));
  }

  private static String key(TypeRef owner, Executable real) {
    return owner
        + "#"
        + (real instanceof Method ? real.getName() : "<init>")
        + Arrays.stream(real.getParameterTypes())
            .map(Class::getCanonicalName)
            .collect(Collectors.joining(",", "(", ")"));
  }

  private static Class<?> load(TypeRef type) {
    return find(type.name())
        .or(() -> find(type.name().replaceFirst("\\.(\\w+)$", "\\$$1")))
        .orElseThrow(() -> new AssertionError("no class " + type));
  }

  private static Optional<Class<?>> find(String name) {
    try {
      return Optional.of(Class.forName(name, false, ApiModelTest.class.getClassLoader()));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }
}
