package dev.shapeproof.tests.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** docs/scorecard.md: which known patterns of bugs the checker finds. */
final class ScorecardPage {

  private final Scorecard scorecard;
  private final Map<String, Judged> byName = new TreeMap<>();
  private final List<String> lines = new ArrayList<>();

  ScorecardPage(Scorecard scorecard, List<Judged> judged) {
    this.scorecard = scorecard;
    judged.stream()
        .filter(it -> it.entry().set() != Entry.Set.FIXED)
        .forEach(it -> byName.put(it.entry().name(), it));
  }

  List<String> lines() {
    text(
        "# Scorecard",
        "",
        "Written by `ScorecardTest`. Each row is a pattern of bugs from published studies and issue",
        "trackers, with a small program of our own on DJL that shows it, and a corrected twin. Each",
        "was run on DJL 0.36.0 with PyTorch: the program fails at its marked line, or gives the",
        "wrong result that the row names; the twin runs clean. The checker must report the marked",
        "line under the marked rule, and nothing in the twins or in the correct programs at the end.",
        "",
        "Programs that need a graphics card are compiled but not run.",
        "",
        "*found*: at the line, under the rule. *not covered yet*: about an area that the checker",
        "does not judge, named under *area*. *PyTea*: what that checker for Python said of the",
        "pattern where it was tried. *needs*: **I** more than one method, **P** paths, **L** loops,",
        "**V** values. *source*: ZS, ZG Zhang et al. (ISSTA 2018); J Islam et al. (FSE 2019); W Wu",
        "et al. (Tensfa); P PyTea's paper; X tried on PyTea; G GraTen; N NeuraLint; T TorchLean; I an",
        "issue; K common knowledge.",
        "",
        "## Totals",
        "",
        "A row counts as found in an area where all its programs of that area are.",
        "");
    totalsTable();
    text("", "## Bugs", "");
    text("| row | source | pattern | needs | area | program | found | rule | PyTea |");
    text("|--:|---|---|---|---|---|---|---|---|");
    scorecard.rows().stream().filter(row -> !row.correct()).forEach(this::bugs);
    withoutProgram();
    missed();
    text("", "## Correct programs", "");
    text(
        "| row | source | why it is hard | program | silent | peers |",
        "|---|---|---|---|---|---|");
    scorecard.rows().stream().filter(Row::correct).forEach(this::controls);
    return lines;
  }

  private void totalsTable() {
    text("| area | rows | found | programs | found | missed | not covered yet |");
    text("|---|--:|--:|--:|--:|--:|--:|");
    for (String area : areas()) {
      List<Judged> programs = of(area);
      long found = programs.stream().filter(Judged::found).count();
      long uncovered = programs.stream().filter(it -> !bug(it).covered() && !it.found()).count();
      lines.add(
          "| %s | %d | %d | %d | %d | %d | %d |"
              .formatted(
                  area,
                  rows(area),
                  found(area),
                  programs.size(),
                  found,
                  programs.size() - found - uncovered,
                  uncovered));
    }
    long twins = scorecard.of(Entry.Set.FIXED).size();
    long controls = scorecard.of(Entry.Set.CONTROLS).size();
    text("", "Nothing may be reported in the " + twins + " twins and " + controls + " controls.");
  }

  private void bugs(Row row) {
    for (Entry entry : scorecard.of(row)) {
      Judged judged = judged(entry);
      Announced bug = bug(judged);
      String found = judged.found() ? "yes" : bug.covered() ? "**no**" : "not covered yet";
      cells(
          row.number(),
          row.source(),
          row.pattern(),
          row.needs(),
          bug.area(),
          link(entry),
          found,
          bug.covered() ? bug.text() : "",
          row.peer());
    }
    if (row.withoutProgram().isPresent()) {
      cells(row.number(), row.source(), row.pattern(), row.needs(), "", "none", "", "", row.peer());
    }
  }

  private void withoutProgram() {
    text("", "Rows that no program on DJL can show:", "");
    scorecard.rows().stream()
        .filter(row -> row.withoutProgram().isPresent())
        .forEach(
            row -> text("- " + row.number() + ": " + row.withoutProgram().orElseThrow() + "."));
  }

  private void missed() {
    List<Judged> missed =
        byName.values().stream()
            .filter(it -> it.bug().flatMap(Announced::missed).isPresent())
            .toList();
    text("", "Missed, and why:", "");
    missed.forEach(
        it -> text("- " + it.entry().name() + ": " + bug(it).missed().orElseThrow() + "."));
    if (missed.isEmpty()) {
      text("None.");
    }
  }

  private void controls(Row row) {
    for (Entry entry : scorecard.of(row)) {
      boolean silent = judged(entry).findings().isEmpty();
      cells(
          row.number(),
          row.source(),
          row.pattern(),
          link(entry),
          silent ? "yes" : "**no**",
          row.peer());
    }
  }

  /** The rows with a program of this area. */
  long rows(String area) {
    return of(area).stream().map(it -> it.entry().row()).distinct().count();
  }

  /** Those of them whose programs of this area are all found. */
  long found(String area) {
    return of(area).stream()
        .collect(Collectors.groupingBy(it -> it.entry().row()))
        .values()
        .stream()
        .filter(programs -> programs.stream().allMatch(Judged::found))
        .count();
  }

  String totals() {
    return areas().stream()
        .map(area -> area + ": " + found(area) + " of " + rows(area) + " rows")
        .collect(Collectors.joining(", "));
  }

  private SortedSet<String> areas() {
    return byName.values().stream()
        .flatMap(it -> it.bug().stream())
        .map(Announced::area)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<Judged> of(String area) {
    return byName.values().stream()
        .filter(it -> it.bug().filter(bug -> bug.area().equals(area)).isPresent())
        .toList();
  }

  private Judged judged(Entry entry) {
    Judged judged = byName.get(entry.name());
    if (judged == null) {
      throw new IllegalStateException("not checked: " + entry.name());
    }
    return judged;
  }

  private static Announced bug(Judged judged) {
    return judged.bug().orElseThrow();
  }

  private static String link(Entry entry) {
    return "[%s](../%s/%s/%s.java)"
        .formatted(entry.name(), Scorecard.FOLDER, entry.set().folder(), entry.name());
  }

  private void cells(String... cells) {
    lines.add("| " + String.join(" | ", cells).replace("  ", " ") + " |");
  }

  private void text(String... more) {
    lines.addAll(List.of(more));
  }
}
