package dev.shapeproof.tests.conformance;

import dev.shapeproof.tests.oracle.Oracle;
import dev.shapeproof.tests.samples.Corpus;
import dev.shapeproof.tests.samples.LintProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** The checker with {@link PlantedFaults} put between rules and frame. */
final class FaultyChecker {

  private static final String FRAME =
      "annotations/src/main/java/dev/shapeproof/rule/frame/Evaluation.java";
  private static final String RIGHT = "arguments.rule().apply(arguments, collector);";
  private static final String WRONG =
      "dev.shapeproof.tests.conformance.PlantedFaults.apply(arguments.rule(), arguments, collector);";
  private static final String HERE = "tests/src/test/java/dev/shapeproof/tests/conformance/";

  private final Path work;
  private final Path classes;

  FaultyChecker(Path work) throws IOException, InterruptedException {
    this.work = work;
    this.classes = Files.createDirectories(work.resolve("faulty-classes"));
    String frame = Files.readString(Corpus.root().resolve(FRAME));
    if (!frame.contains(RIGHT)) {
      throw new IllegalStateException(FRAME + " no longer says " + RIGHT);
    }
    Path patched = work.resolve("faulty/Evaluation.java");
    Files.createDirectories(work.resolve("faulty"));
    Files.writeString(patched, frame.replace(RIGHT, WRONG));
    Oracle.compile(List.of(patched, source("PlantedFaults"), source("PlantedFault")), classes);
  }

  /** What the checker with these faults says of the calls. */
  List<Judged> judge(String name, Collection<PlantedFault> faults, List<List<Made>> calls)
      throws IOException, InterruptedException {
    Path own = Files.createDirectories(work.resolve(name));
    List<String> plan = faults.stream().map(PlantedFault::line).toList();
    Files.write(own.resolve("plan.txt"), plan);
    LintProcess lint =
        LintProcess.withFirst(classes, own, "--strict")
            .with("-D" + PlantedFaults.PLAN + "=" + own.resolve("plan.txt"))
            .with("-D" + PlantedFaults.MET + "=" + met(name));
    return new Conformance(own.resolve("checked"), lint).judge(calls);
  }

  /** The requirements that a run met, as the faults of leaving each out. */
  TreeSet<PlantedFault> met(String name, List<List<Made>> calls)
      throws IOException, InterruptedException {
    judge(name, List.of(), calls);
    TreeSet<PlantedFault> met = new TreeSet<>();
    Files.readAllLines(met(name)).forEach(line -> met.add(PlantedFault.parse(line)));
    return met;
  }

  private Path met(String name) {
    return work.resolve(name).resolve("met.txt");
  }

  private static Path source(String name) {
    return Corpus.root().resolve(HERE + name + ".java");
  }
}
