package dev.shapeproof.checker.solve;

import static dev.shapeproof.checker.solve.Terms.size;

import dev.shapeproof.dim.Constraint;
import dev.shapeproof.dim.Dim;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Run by hand: what one query costs, and what many leave behind. The figures stand in
 * docs/design/solver.md.
 */
public final class SolverBench {

  private SolverBench() {}

  /** Argument: how many queries. */
  public static void main(String[] arguments) throws IOException {
    int queries = Integer.parseInt(arguments[0]);
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    List<Long> nanos = new ArrayList<>();
    try (Solver solver = Solver.create()) {
      for (int i = 0; i < queries; i++) {
        Question question = question(i);
        int before = solver.statistics().decidedWithoutZ3();
        long start = clock.getCurrentThreadCpuTime();
        Answer answer = solver.implies(question.facts(), question.obligation());
        long spent = clock.getCurrentThreadCpuTime() - start;
        if (solver.statistics().decidedWithoutZ3() == before) {
          nanos.add(spent);
        }
        if (!(answer instanceof Answer.Unsatisfiable)) {
          throw new AssertionError(question + ": " + answer);
        }
        if ((i + 1) % (queries / 4) == 0) {
          System.out.println((i + 1) + " queries: " + memory());
        }
      }
      System.out.println(solver.statistics());
    }
    System.out.printf("first query with Z3: %d us CPU%n", nanos.get(0) / 1000);
    int asked = nanos.size();
    nanos.sort(null);
    System.out.printf(
        "%d queries with Z3: p50 %d us, p99 %d us CPU%n",
        asked, nanos.get(asked / 2) / 1000, nanos.get(asked * 99 / 100) / 1000);
  }

  private record Question(List<Constraint> facts, Constraint obligation) {}

  /** All true, so that each needs Z3, unless the normal form sees that it was asked before. */
  private static Question question(int i) {
    Dim d = size("d").plus(i / 4);
    Dim h = size("h");
    return switch (i % 4) {
      case 0 -> new Question(List.of(d.multipleOf(h)), h.times(d.floorDiv(h)).eq(d));
      case 1 -> {
        Dim padded = d.plus(size("p").times(2));
        Dim out = padded.minus(size("k")).floorDiv(size("s")).plus(1);
        yield new Question(List.of(size("k").le(padded)), out.ge(1));
      }
      case 2 -> {
        Dim quarter = d.floorDiv(2).floorDiv(2);
        yield new Question(List.of(d.multipleOf(Dim.of(4))), quarter.times(4).eq(d));
      }
      default -> {
        Dim b = size("b").times(size("t"));
        yield new Question(
            List.of(d.multipleOf(h)), b.times(d).eq(b.times(h).times(d.floorDiv(h))));
      }
    };
  }

  private static String memory() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmRSS"))
        .findFirst()
        .orElse("memory unknown");
  }
}
