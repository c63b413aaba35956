package dev.shapeproof.checker.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The modules that are built together with one: their artifacts may be in no repository yet. */
record Reactor(Map<PomFile.Coordinates, Path> modules) {

  static Reactor around(PomFile pom) throws IOException {
    PomFile top = pom;
    Set<Path> seen = new HashSet<>();
    while (seen.add(top.file())) {
      Optional<Path> parent = top.parent();
      if (parent.isPresent()) {
        top = PomFile.read(parent.get());
      }
    }
    Map<PomFile.Coordinates, Path> modules = new LinkedHashMap<>();
    collect(top, modules);
    return new Reactor(modules);
  }

  private static void collect(PomFile pom, Map<PomFile.Coordinates, Path> into) throws IOException {
    if (into.putIfAbsent(pom.coordinates(), pom.file()) == null) {
      for (Path module : pom.modules()) {
        collect(PomFile.read(module), into);
      }
    }
  }
}
