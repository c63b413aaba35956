package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.flow.Judgement.Verdict;
import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.Edit;
import dev.shapeproof.checker.flow.ir.MethodInfo;
import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.Program;
import dev.shapeproof.checker.flow.ir.Span;
import dev.shapeproof.rule.RuleId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A program after an edit, analysed again as far as the edit concerns it. The edit is good if what
 * was wrong is proved then, nothing new is found and nothing is less certain than before.
 */
final class Trial {
  /** Entries that are analysed again for one edit; one that concerns more is not offered. */
  private static final int MOST_ENTRIES = 64;

  private final Before before;
  private final Edit edit;
  private final Session edited;
  private final Set<MethodRef> again = new HashSet<>();
  private final Map<Activation, Verdict> after;
  private final List<Findings.Finding> found;
  private final boolean complete;

  /** What is known of the program as it is. */
  record Before(Session session, Map<Activation, Verdict> verdicts, Map<Known, String> found) {
    static Before of(Session session, Findings findings) {
      return new Before(
          session, Trial.verdicts(session.judge().judgements()), Trial.known(findings.found()));
    }
  }

  /** An operation as one entry comes to it. */
  private record Activation(Span operation, MethodRef entry, List<Span> chain) {
    static Activation of(Judgement judged) {
      return new Activation(judged.operation().whole(), judged.entry(), judged.chain());
    }
  }

  /** A finding, whatever sizes it shows. */
  private record Known(RuleId id, Span at) {
    static Known of(Findings.Finding finding) {
      return new Known(finding.diagnostic().id(), finding.diagnostic().at());
    }
  }

  private Trial(Edit edit, Before before, Prover prover, List<MethodInfo> concerned) {
    this.before = before;
    this.edit = edit;
    Judge judge = new Judge(prover);
    Program program = new EditedProgram(before.session().program(), edit);
    this.edited = new Session(before.session(), program, judge);
    Entering entering = new Entering(edited);
    concerned.forEach(entering::enter);
    concerned.forEach(method -> again.add(method.method()));
    this.complete = entering.skipped().equals(program.unread());
    this.after = verdicts(judge.judgements());
    this.found = new Findings(before.session().program(), affected(judge)).found();
  }

  /** Empty where an edit concerns too much. */
  static Optional<Trial> of(Edit edit, Before before, Prover prover) {
    List<MethodInfo> concerned = concerned(edit, before.session());
    return concerned.size() > MOST_ENTRIES
        ? Optional.empty()
        : Optional.of(new Trial(edit, before, prover, concerned));
  }

  Edit edit() {
    return edit;
  }

  /** The session about the edited program. */
  Session session() {
    return edited;
  }

  boolean repairs(Judgement blamed) {
    return complete
        && (blamed.isRemark() ? isGone(blamed) : isProved(blamed))
        && isNoLessCertain()
        && before.found().keySet().containsAll(known(found).keySet());
  }

  /** The one thing that an edit has left or laid bare, where it has changed what is wrong. */
  Optional<Blame> left() {
    List<Findings.Finding> fresh =
        found.stream()
            .filter(
                each -> !each.diagnostic().headline().equals(before.found().get(Known.of(each))))
            .toList();
    return complete && fresh.size() == 1 ? Optional.of(fresh.get(0).blame()) : Optional.empty();
  }

  /** All judgements, as they are after an edit, of the places that the edit may concern. */
  private List<Judgement> affected(Judge judge) {
    List<Judgement> all = before.session().judge().judgements();
    Set<Span> places = new HashSet<>();
    judge.judgements().forEach(judged -> places.add(judged.operation().whole()));
    all.stream()
        .filter(judged -> again.contains(judged.entry()))
        .forEach(judged -> places.add(judged.operation().whole()));
    List<Judgement> kept = new ArrayList<>();
    for (Judgement judged : all) {
      if (!again.contains(judged.entry()) && places.contains(judged.operation().whole())) {
        kept.add(judged);
      }
    }
    kept.addAll(judge.judgements());
    return kept;
  }

  /** The worst verdict of each. */
  private static Map<Activation, Verdict> verdicts(List<Judgement> judgements) {
    Map<Activation, Verdict> verdicts = new HashMap<>();
    for (Judgement judged : judgements) {
      verdicts.merge(Activation.of(judged), judged.verdict(), (a, b) -> a.compareTo(b) > 0 ? a : b);
    }
    return verdicts;
  }

  private static Map<Known, String> known(List<Findings.Finding> findings) {
    return findings.stream()
        .collect(
            Collectors.toMap(
                Known::of, finding -> finding.diagnostic().headline(), (one, other) -> one));
  }

  /** Whether nothing is said any more of an operation that runs. */
  private boolean isGone(Judgement blamed) {
    return after.getOrDefault(Activation.of(blamed), Verdict.PROVED) == Verdict.PROVED
        && found.stream()
            .noneMatch(
                each ->
                    each.blame().judged().operation().whole().equals(blamed.operation().whole()));
  }

  /** Whether what was refuted is proved, and so is the operation wherever else it was not open. */
  private boolean isProved(Judgement blamed) {
    return after.get(Activation.of(blamed)) == Verdict.PROVED
        && after.entrySet().stream()
            .filter(now -> now.getKey().operation().equals(blamed.operation().whole()))
            .allMatch(
                now ->
                    now.getValue() == Verdict.PROVED
                        || (now.getValue() == Verdict.ASSUMED
                            && before.verdicts().get(now.getKey()) == Verdict.ASSUMED));
  }

  /** Whether all that was proved still is, and what the edit adds is proved where it is known. */
  private boolean isNoLessCertain() {
    for (Map.Entry<Activation, Verdict> old : before.verdicts().entrySet()) {
      if (!again.contains(old.getKey().entry())) {
        continue;
      }
      Verdict now = after.get(old.getKey());
      boolean removed = now == null && isReplaced(old.getKey().operation());
      if (old.getValue() == Verdict.PROVED && !removed && now != Verdict.PROVED) {
        return false;
      }
    }
    return true;
  }

  private boolean isReplaced(Span operation) {
    return edit.replacements().stream()
        .map(Edit.Replacement::at)
        .anyMatch(
            at ->
                operation.file().equals(at.file())
                    && operation.start() >= at.start()
                    && operation.start() <= at.end());
  }

  /** The entries that a change of bodies concerns. */
  private static List<MethodInfo> concerned(Edit edit, Session session) {
    Set<MethodRef> through = new HashSet<>();
    edit.methods().forEach(method -> through.addAll(session.visits().through(method)));
    List<MethodInfo> entries = new ArrayList<>();
    for (ClassInfo info : session.program().roots()) {
      for (MethodInfo method : info.methods()) {
        if (Engine.isEntry(method) && through.contains(method.method())) {
          entries.add(method);
        }
      }
    }
    return entries;
  }
}
