package dev.shapeproof.tests.conformance;

import dev.shapeproof.tests.oracle.Jvm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Makes calls in a JVM of their own; where it dies, the next one goes on behind the call that
 * killed it.
 */
final class EngineRun {

  private final Path work;

  EngineRun(Path work) {
    this.work = work;
  }

  /** What became of each call {@code class method}, in order; two JVMs share them. */
  List<Seen> run(List<String> calls, Path classes) throws IOException, InterruptedException {
    int middle = calls.size() / 2;
    CompletableFuture<List<Seen>> rest =
        CompletableFuture.supplyAsync(
            () -> quietly("b", calls.subList(middle, calls.size()), classes));
    List<Seen> seen = new ArrayList<>(one("a", calls.subList(0, middle), classes));
    seen.addAll(rest.join());
    return seen;
  }

  private List<Seen> quietly(String name, List<String> calls, Path classes) {
    try {
      return one(name, calls, classes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private List<Seen> one(String name, List<String> calls, Path classes)
      throws IOException, InterruptedException {
    Path list = work.resolve("calls-" + name + ".txt");
    Path results = work.resolve("seen-" + name + ".txt");
    List<Seen> seen = new ArrayList<>();
    while (seen.size() < calls.size()) {
      Files.write(list, calls.subList(seen.size(), calls.size()));
      Files.deleteIfExists(results);
      int status =
          new Jvm(work.resolve("engine-" + name + ".log"))
              .run(classes, EngineMain.class, list.toString(), results.toString());
      if (Files.exists(results)) {
        Files.readAllLines(results).forEach(line -> seen.add(Seen.decode(line)));
      }
      if (seen.size() < calls.size()) {
        seen.add(Seen.refused("the JVM ended with " + status));
      }
    }
    return seen;
  }
}
