package dev.shapeproof.tests.conformance;

import dev.shapeproof.tests.samples.Checker;
import dev.shapeproof.tests.samples.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts calls that the engine has made before the checker, and compares. */
final class Conformance {

  /** Operations per run of the checker, so that none takes long. */
  private static final int CHUNK = 40;

  private final Path folder;
  private final Checker checker;

  Conformance(Path folder, Checker checker) {
    this.folder = folder;
    this.checker = checker;
  }

  /** One file for each list, in which all calls are of one operation. */
  List<Judged> judge(List<List<Made>> calls) throws IOException, InterruptedException {
    List<Sheet> sheets = new ArrayList<>();
    List<Path> files = new ArrayList<>();
    for (List<Made> made : calls) {
      Sheet sheet = new Sheet("Checked" + sheets.size());
      for (Made each : made) {
        sheet.add(each.call(), each.seen().result());
      }
      sheets.add(sheet);
      files.add(sheet.write(folder));
    }
    Map<Path, List<Finding>> findings = check(files);
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < calls.size(); i++) {
      Prediction prediction = new Prediction(findings.getOrDefault(files.get(i), List.of()));
      for (int k = 0; k < calls.get(i).size(); k++) {
        Made made = calls.get(i).get(k);
        Verdict verdict = prediction.against(made.call(), made.seen(), sheets.get(i).place(k));
        judged.add(new Judged(made.call(), made.seen(), verdict));
      }
    }
    return judged;
  }

  private Map<Path, List<Finding>> check(List<Path> files)
      throws IOException, InterruptedException {
    List<Finding> findings = new ArrayList<>();
    for (int from = 0; from < files.size(); from += CHUNK) {
      findings.addAll(checker.check(files.subList(from, Math.min(from + CHUNK, files.size()))));
    }
    return findings.stream().collect(Collectors.groupingBy(Finding::file));
  }
}
