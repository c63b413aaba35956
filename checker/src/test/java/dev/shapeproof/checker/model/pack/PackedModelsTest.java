package dev.shapeproof.checker.model.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.checker.model.Bundled;
import dev.shapeproof.checker.model.BundledModels;
import dev.shapeproof.checker.model.ModelClass;
import dev.shapeproof.checker.model.ModelFile;
import dev.shapeproof.rule.Op;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedModelsTest {

  private static byte[] pack(ModelFile... files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PackWriter.write(List.of(files), out);
    return out.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"djl.java", "java.java"})
  void unpacksWhatWasPacked(String name) throws IOException {
    ModelFile file = Bundled.read(name);
    List<PackedModels> libraries = PackedModels.read(new ByteArrayInputStream(pack(file)));
    assertEquals(1, libraries.size());
    assertEquals(file.library(), libraries.get(0).library());
    for (ModelClass each : file.classes().values()) {
      assertEquals(Optional.of(each), libraries.get(0).find(each.type()));
    }
    assertEquals(Optional.empty(), libraries.get(0).find(new TypeRef("no.Such")));
  }

  @Test
  void equalModelsGiveEqualBytes() throws IOException {
    assertArrayEquals(pack(Bundled.read("djl.java")), pack(Bundled.read("djl.java")));
  }

  @Test
  void refusesBytesThatAreNotModels() {
    byte[] other = "not a model file".getBytes(StandardCharsets.UTF_8);
    assertThrows(IOException.class, () -> PackedModels.read(new ByteArrayInputStream(other)));
  }

  @Test
  void bundledModelsAreReadWithoutTheJavaParser() throws Exception {
    try (URLClassLoader loader = new WithoutJavaParser()) {
      Object models =
          loader.loadClass(BundledModels.class.getName()).getMethod("load").invoke(null);
      Class<?> type = loader.loadClass(TypeRef.class.getName());
      Object ndarray = type.getConstructor(String.class).newInstance("ai.djl.ndarray.NDArray");
      Object kind = models.getClass().getMethod("kindOf", type).invoke(models, ndarray);
      assertEquals("Optional[TENSOR]", kind.toString());
    }
  }

  /** Sees our own classes and nothing else. */
  private static final class WithoutJavaParser extends URLClassLoader {
    WithoutJavaParser() {
      super(
          Stream.of(BundledModels.class, TypeRef.class, Op.class)
              .map(each -> each.getProtectionDomain().getCodeSource().getLocation())
              .distinct()
              .toArray(URL[]::new),
          ClassLoader.getPlatformClassLoader());
    }
  }
}
