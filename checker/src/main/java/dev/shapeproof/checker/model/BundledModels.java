package dev.shapeproof.checker.model;

import dev.shapeproof.checker.model.pack.PackedModels;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The models that come with the checker, packed by its build. */
public final class BundledModels {
  private static final String RESOURCE = "/models/packed.bin";

  private BundledModels() {}

  public static Models load() {
    try (InputStream in = BundledModels.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks its models: " + RESOURCE);
      }
      return Models.of(PackedModels.read(new BufferedInputStream(in)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the bundled models", e);
    }
  }
}
