package dev.shapeproof.checker.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The modules that are built together with one: their artifacts may be in no repository yet. */
record Reactor(Map<PomFile.Coordinates, Path> modules) {

  static Reactor around(PomFile pom) throws IOException {
    List<PomFile> chain = pom.withParents();
    PomFile top = chain.get(chain.size() - 1);
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
