package dev.shapeproof.checker.model;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The bundled model files as text, for tests that look at all that they say. */
public final class Bundled {
  private Bundled() {}

  public static ModelFile read(String name) throws IOException {
    try (InputStream in = BundledModels.class.getResourceAsStream("/models/" + name)) {
      String text =
          new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
      ModelFile.Result result = new ModelReader(new RegisteredRules()).read(name, text);
      return assertInstanceOf(ModelFile.Result.Read.class, result, result::toString).file();
    }
  }
}
