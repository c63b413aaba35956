package dev.shapeproof.checker.cli;

import dev.shapeproof.notation.Notation;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where Shapeproof's own classes lie. */
final class OwnJars {
  private OwnJars() {}

  /** Checker and annotations, each place once. */
  static List<Path> all() {
    Set<Path> places = new LinkedHashSet<>();
    place(OwnJars.class, places);
    place(Notation.class, places);
    return List.copyOf(places);
  }

  /** What user code that names our annotations is compiled against. */
  static List<Path> annotations() {
    Set<Path> places = new LinkedHashSet<>();
    place(Notation.class, places);
    return List.copyOf(places);
  }

  private static void place(Class<?> type, Set<Path> places) {
    @Nullable CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null) {
      return;
    }
    try {
      places.add(Path.of(source.getLocation().toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Shapeproof runs from a place without a path", e);
    }
  }
}
