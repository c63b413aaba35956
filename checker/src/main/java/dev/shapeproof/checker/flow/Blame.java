package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.flow.Judgement.Verdict;
import dev.shapeproof.checker.flow.ir.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a refuted operation is reported. Where every way there in sight fails, the operation is at
 * fault; where some callers succeed, the failing call nearest to it through which nothing succeeds.
 *
 * @param depth calls between the operation and the place at fault
 */
record Blame(Judgement judged, int depth) {

  /** The places at fault for the refuted among the judgements of one operation. */
  static List<Blame> of(List<Judgement> judged) {
    List<Blame> found = new ArrayList<>();
    if (judged.stream().anyMatch(Blame::fails)) {
      assign(
          judged.stream()
              .filter(one -> !isUncalled(one, judged) && !isOnTheWay(one, judged))
              .toList(),
          0,
          found);
    }
    return withoutEchoes(found);
  }

  /** A lambda that fails as it is written, and where it is called, is one mistake. */
  private static List<Blame> withoutEchoes(List<Blame> found) {
    return found.stream()
        .filter(one -> !one.judged().asWritten() || found.stream().noneMatch(one::isEchoOf))
        .toList();
  }

  /** Whether the other one came through the same call, and somebody made it. */
  private boolean isEchoOf(Blame other) {
    return !other.judged().asWritten() && last(other).equals(last(this));
  }

  private static List<Span> last(Blame one) {
    List<Span> chain = one.judged().chain();
    return chain.subList(Math.max(0, chain.size() - 1), chain.size());
  }

  /** Whether it was met by recursion while one was on its way that then failed. */
  private static boolean isOnTheWay(Judgement one, List<Judgement> all) {
    return !fails(one)
        && all.stream()
            .filter(Blame::fails)
            .map(Judgement::chain)
            .anyMatch(
                chain ->
                    chain.size() < one.chain().size()
                        && one.chain().subList(0, chain.size()).equals(chain));
  }

  /** The call at fault; empty where it is the operation itself. */
  Optional<Span> call() {
    List<Span> chain = judged.chain();
    return depth == 0 ? Optional.empty() : Optional.of(chain.get(chain.size() - depth));
  }

  /** The other calls on the way, outermost first. */
  List<Span> around() {
    List<Span> chain = judged.chain();
    return depth == 0 ? chain : chain.subList(0, chain.size() - depth);
  }

  private static boolean fails(Judgement judged) {
    return judged.verdict() == Verdict.REFUTED;
  }

  /** Whether it stands for arguments nobody in sight passes, while others in sight pass some. */
  private static boolean isUncalled(Judgement one, List<Judgement> all) {
    if (fails(one)) {
      return false;
    }
    boolean isApplied = one.asWritten() && all.stream().anyMatch(other -> !other.asWritten());
    return isApplied || all.stream().anyMatch(other -> isProperSuffix(one.chain(), other.chain()));
  }

  private static boolean isProperSuffix(List<Span> shorter, List<Span> longer) {
    return shorter.size() < longer.size()
        && longer.subList(longer.size() - shorter.size(), longer.size()).equals(shorter);
  }

  private static void assign(List<Judgement> judged, int depth, List<Blame> found) {
    Optional<Judgement> forAnyArguments =
        judged.stream().filter(one -> fails(one) && one.chain().size() == depth).findFirst();
    if (forAnyArguments.isPresent()) {
      found.add(new Blame(forAnyArguments.get(), depth));
      return;
    }
    List<Judgement> failing = judged.stream().filter(Blame::fails).toList();
    boolean someSucceed =
        judged.stream()
            .filter(one -> !fails(one))
            .anyMatch(one -> failing.stream().noneMatch(f -> f.chain().equals(one.chain())));
    if (!someSucceed) {
      found.add(new Blame(failing.get(0), depth));
      return;
    }
    Map<Span, List<Judgement>> bySite = new LinkedHashMap<>();
    for (Judgement one : judged) {
      if (one.chain().size() > depth) {
        Span site = one.chain().get(one.chain().size() - 1 - depth);
        bySite.computeIfAbsent(site, at -> new ArrayList<>()).add(one);
      }
    }
    bySite.values().stream()
        .filter(through -> through.stream().anyMatch(Blame::fails))
        .forEach(through -> through(through, depth, found));
  }

  /** Those that go through one call; a call of the method by itself says nothing new. */
  private static void through(List<Judgement> judged, int depth, List<Blame> found) {
    Judgement failing = judged.stream().filter(Blame::fails).findFirst().orElseThrow();
    int site = failing.callers().size() - 1 - depth;
    if (failing.callers().get(site).equals(failing.method())) {
      found.add(new Blame(failing, depth));
    } else {
      assign(judged, depth + 1, found);
    }
  }
}
