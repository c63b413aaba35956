package dev.shapeproof.checker.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.TypeRef;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserModelsTest {
  private static final String MODEL =
      """
      import ai.djl.ndarray.NDArray;
      @Library(name = "Mine", version = "1", packages = "mine") @interface Model {}
      @Represents("tensor") class NDArray { NDArray matMul(NDArray other) { return this; } }
      """;

  @TempDir Path folder;
  private final UserModels models = new UserModels(new RegisteredRules());

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void aUsersModelWinsMethodByMethod() throws IOException {
    UserModels.Loaded loaded = models.read(List.of(write("mine.java", MODEL)));
    Models all = Models.of(loaded.files()).before(BundledModels.load());
    TypeRef array = new TypeRef("ai.djl.ndarray.NDArray");
    ModelMethod matMul = all.method(method(array, "matMul", array)).orElseThrow();
    assertEquals(List.of(new ModelStmt.Return(new ModelExpr.This(3), 3)), matMul.body());
    assertTrue(all.method(method(array, "add", array)).isPresent());
  }

  private Path jar(String name, String comment) throws IOException {
    Path jar = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      entries.setComment(comment);
      entries.putNextEntry(new ZipEntry("META-INF/shapeproof/models/mine.java"));
      entries.write(MODEL.getBytes(StandardCharsets.UTF_8));
    }
    return jar;
  }

  private static List<String> names(UserModels.Loaded loaded) {
    assertEquals(List.of(), loaded.errors());
    return loaded.files().stream().map(f -> f.library().name()).toList();
  }

  @Test
  void findsModelsInJars() throws IOException {
    Path jar = jar("lib.jar", "");
    Path commented = jar("commented.jar", "a comment at the end");
    assertEquals(
        List.of("Mine", "Mine"),
        names(models.in(List.of(folder, jar, folder.resolve("no.jar"), commented))));
  }

  @Test
  void findsModelsInFolders() throws IOException {
    Files.createDirectories(folder.resolve("META-INF/shapeproof/models"));
    write("META-INF/shapeproof/models/mine.java", MODEL);
    assertEquals(List.of("Mine"), names(models.in(List.of(folder))));
  }

  @Test
  void saysWhatIsWrongWithAFileAndReadsTheOthers() throws IOException {
    Path missing = folder.resolve("missing.java");
    Path binary = Files.write(folder.resolve("binary.java"), new byte[] {(byte) 0xca, (byte) 0xfe});
    UserModels.Loaded loaded = models.read(List.of(missing, binary, write("mine.java", MODEL)));
    assertEquals(1, loaded.files().size());
    assertEquals(
        List.of(
            missing + ":1:1: there is no such model file",
            binary + ":1:1: not a readable model file: it is not text in UTF-8"),
        loaded.errors().stream().map(ModelError::toString).toList());
  }

  @Test
  void whatIsNoJarIsTheCompilersToComplainOf() throws IOException {
    assertEquals(List.of(), names(models.in(List.of(write("broken.jar", "not a jar")))));
    assertEquals(List.of(), names(models.in(List.of(write("empty.jar", "")))));
  }

  @Test
  void aDamagedModelInAJarIsAnErrorAndNoCrash() throws IOException {
    Path jar = jar("lib.jar", "");
    byte[] bytes = Files.readAllBytes(jar);
    Arrays.fill(bytes, 70, 120, (byte) 0xff);
    Files.write(jar, bytes);
    List<ModelError> errors = models.in(List.of(jar)).errors();
    assertEquals(1, errors.size());
    assertTrue(errors.get(0).message().startsWith("cannot read the models in it: "));
  }

  private static MethodRef method(TypeRef owner, String name, TypeRef parameter) {
    return new MethodRef(owner, name, List.of(parameter), owner, Set.of());
  }
}
