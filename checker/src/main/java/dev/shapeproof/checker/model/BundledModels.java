package dev.shapeproof.checker.model;

import dev.shapeproof.rule.OpRule;
import dev.shapeproof.rule.Param;
import dev.shapeproof.rule.frame.Rules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The models that come with the checker. */
public final class BundledModels {
  private static final List<String> FILES = List.of("djl.java");

  private BundledModels() {}

  /** The rules of the registry. */
  public static RuleNames rules() {
    return name -> {
      Optional<OpRule> rule = Rules.find(name);
      return rule.map(found -> found.params().stream().map(Param::name).toList());
    };
  }

  public static Models load() {
    List<ModelFile> files = new ArrayList<>();
    for (String file : FILES) {
      ModelFile.Result result = new ModelReader(rules()).read(file, text(file));
      if (result instanceof ModelFile.Result.Read read) {
        files.add(read.file());
      } else if (result instanceof ModelFile.Result.Corrupt corrupt) {
        throw new IllegalStateException("bundled model: " + corrupt.errors());
      }
    }
    return Models.of(files);
  }

  private static String text(String file) {
    try (InputStream in = BundledModels.class.getResourceAsStream("/models/" + file)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks models/" + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
