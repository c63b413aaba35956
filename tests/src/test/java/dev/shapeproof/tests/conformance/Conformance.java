package dev.shapeproof.tests.conformance;

import dev.shapeproof.tests.oracle.Oracle;
import dev.shapeproof.tests.samples.Checker;
import dev.shapeproof.tests.samples.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Draws calls, has the engine make them, keeps as many refused as accepted ones as there are, and
 * compares the checker with the engine on those.
 */
final class Conformance {

  /** So many more are drawn than kept, in percent: enough of the rarer answer. */
  private static final int DRAWN = 225;

  /** Operations per run of the checker, so that none takes long. */
  private static final int CHUNK = 40;

  private final Path work;
  private final long seed;
  private final Checker checker;

  Conformance(Path work, long seed, Checker checker) {
    this.work = work;
    this.seed = seed;
    this.checker = checker;
  }

  List<Judged> run(List<Operation> operations) throws IOException, InterruptedException {
    List<List<Call>> drawn = operations.stream().map(this::draw).toList();
    List<List<Seen>> seen = make(drawn);
    List<Sheet> sheets = new ArrayList<>();
    List<Path> files = new ArrayList<>();
    List<List<Integer>> kept = new ArrayList<>();
    for (int i = 0; i < drawn.size(); i++) {
      List<Integer> chosen = choose(seen.get(i), operations.get(i).calls());
      Sheet sheet = new Sheet("Checked" + i);
      for (int k : chosen) {
        sheet.add(drawn.get(i).get(k), seen.get(i).get(k).result());
      }
      sheets.add(sheet);
      kept.add(chosen);
      files.add(sheet.write(work.resolve("checked")));
    }
    Map<Path, List<Finding>> findings = check(files);
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < drawn.size(); i++) {
      Prediction prediction = new Prediction(findings.getOrDefault(files.get(i), List.of()));
      for (int k = 0; k < kept.get(i).size(); k++) {
        int index = kept.get(i).get(k);
        Seen what = seen.get(i).get(index);
        Verdict verdict = prediction.against(what, sheets.get(i).place(k));
        judged.add(new Judged(drawn.get(i).get(index), what, verdict));
      }
    }
    return judged;
  }

  /** A third valid by construction, a third one edit away, a third random; no call twice. */
  private List<Call> draw(Operation operation) {
    Draw draw = new Draw(seed + operation.name().hashCode());
    Edits edits = new Edits(draw);
    Set<Call> calls = new LinkedHashSet<>();
    for (int i = 0; i < operation.calls() * DRAWN / 100; i++) {
      Call valid = operation.draw(draw);
      calls.add(
          switch (i % 3) {
            case 0 -> valid;
            case 1 -> edits.oneEdit(valid);
            default -> edits.random(valid);
          });
    }
    return List.copyOf(calls);
  }

  private List<List<Seen>> make(List<List<Call>> drawn) throws IOException, InterruptedException {
    List<Path> files = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < drawn.size(); i++) {
      Sheet sheet = new Sheet("Calls" + i);
      for (Call call : drawn.get(i)) {
        names.add(sheet.className() + " c" + sheet.add(call, Optional.empty()));
      }
      files.add(sheet.write(work.resolve("made")));
    }
    Path classes = Files.createDirectories(work.resolve("classes"));
    Oracle.compile(files, classes);
    List<Seen> all = new EngineRun(work).run(names, classes);
    List<List<Seen>> parts = new ArrayList<>();
    int from = 0;
    for (List<Call> calls : drawn) {
      parts.add(all.subList(from, from + calls.size()));
      from += calls.size();
    }
    return parts;
  }

  private Map<Path, List<Finding>> check(List<Path> files)
      throws IOException, InterruptedException {
    List<Finding> findings = new ArrayList<>();
    for (int from = 0; from < files.size(); from += CHUNK) {
      findings.addAll(checker.check(files.subList(from, Math.min(from + CHUNK, files.size()))));
    }
    return findings.stream().collect(Collectors.groupingBy(Finding::file));
  }

  /** Half accepted, half refused, as far as there are so many; of the refused, every reason. */
  private static List<Integer> choose(List<Seen> seen, int kept) {
    List<Integer> accepted = indices(seen, true);
    List<Integer> refused = reasonsInTurn(seen, indices(seen, false));
    int fewer = Math.min(kept / 2, Math.min(accepted.size(), refused.size()));
    List<Integer> chosen = new ArrayList<>();
    chosen.addAll(accepted.subList(0, Math.min(accepted.size(), kept - fewer)));
    chosen.addAll(refused.subList(0, Math.min(refused.size(), kept - fewer)));
    return chosen.stream().sorted().limit(kept).toList();
  }

  /** First one of each reason, then the second ones, and so on. */
  private static List<Integer> reasonsInTurn(List<Seen> seen, List<Integer> refused) {
    Map<String, Integer> counts = new HashMap<>();
    Map<Integer, Integer> turns = new HashMap<>();
    for (int index : refused) {
      turns.put(index, counts.merge(seen.get(index).reason(), 1, Integer::sum));
    }
    return refused.stream().sorted(Comparator.comparing(turns::get)).toList();
  }

  private static List<Integer> indices(List<Seen> seen, boolean accepted) {
    return IntStream.range(0, seen.size())
        .filter(i -> seen.get(i).accepted() == accepted)
        .boxed()
        .toList();
  }
}
