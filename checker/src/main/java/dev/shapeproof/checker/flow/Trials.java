package dev.shapeproof.checker.flow;

import dev.shapeproof.checker.flow.Judgement.Verdict;
import dev.shapeproof.checker.flow.ir.ClassInfo;
import dev.shapeproof.checker.flow.ir.Edit;
import dev.shapeproof.checker.flow.ir.MethodInfo;
import dev.shapeproof.checker.flow.ir.MethodRef;
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
 * Tries edits: analyses again what an edit concerns, and accepts it only if the operation is proved
 * then, nothing new is found and nothing is less certain than before. Costs nothing where nothing
 * is found.
 */
final class Trials {
  /** Edits that are tried for one finding. */
  private static final int MOST_PER_FINDING = 6;

  /** Edits that are tried in one run. */
  private static final int MOST_PER_RUN = 120;

  /** Entries that are analysed again for one edit; one that concerns more is not offered. */
  private static final int MOST_ENTRIES = 64;

  private final Session session;
  private final Prover prover;
  private final Proposals proposals;
  private final Map<Activation, Verdict> before;
  private final Set<Known> found;
  private int left = MOST_PER_RUN;

  Trials(Session session, Prover prover, Proposals proposals, Findings findings) {
    this.session = session;
    this.prover = prover;
    this.proposals = proposals;
    this.before = verdicts(session.judge().judgements());
    this.found = known(findings);
  }

  /** The edit that repairs what is at fault, where exactly one is the most likely. */
  Optional<Edit> repair(Blame blame) {
    Judgement judged = blame.judged();
    int leftHere = MOST_PER_FINDING;
    for (List<Edit> group : proposals.of(refuted(blame), session.program())) {
      List<Edit> working = new ArrayList<>();
      for (Edit edit : group) {
        if (leftHere-- == 0 || left-- <= 0) {
          return Optional.empty();
        }
        if (repairs(edit, judged)) {
          working.add(edit);
        }
      }
      if (!working.isEmpty()) {
        return working.size() == 1 ? Optional.of(working.get(0)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Refuted refuted(Blame blame) {
    Judgement judged = blame.judged();
    List<Refuted.Call> calls = new ArrayList<>();
    for (int i = 0; i < judged.chain().size(); i++) {
      calls.add(new Refuted.Call(judged.callers().get(i), judged.chain().get(i)));
    }
    return new Refuted(
        judged.operation(), judged.problems(), judged.method(), calls, blame.depth());
  }

  private boolean repairs(Edit edit, Judgement blamed) {
    Optional<List<MethodInfo>> concerned = concerned(edit.method());
    if (concerned.isEmpty()) {
      return false;
    }
    Judge judge = new Judge(prover);
    Entering entering =
        new Entering(new Session(session, new EditedProgram(session.program(), edit), judge));
    concerned.get().forEach(entering::enter);
    if (!entering.skipped().equals(session.program().unread())) {
      return false;
    }
    Set<MethodRef> again = new HashSet<>();
    concerned.get().forEach(method -> again.add(method.method()));
    Map<Activation, Verdict> after = verdicts(judge.judgements());
    return isProved(blamed, after)
        && isNoLessCertain(after, again, edit)
        && found.containsAll(known(new Findings(session.program(), affected(again, judge))));
  }

  /** All judgements, as they are after an edit, of the places that the edit may concern. */
  private List<Judgement> affected(Set<MethodRef> again, Judge edited) {
    List<Judgement> all = session.judge().judgements();
    Set<Span> places = new HashSet<>();
    edited.judgements().forEach(judged -> places.add(judged.operation().whole()));
    all.stream()
        .filter(judged -> again.contains(judged.entry()))
        .forEach(judged -> places.add(judged.operation().whole()));
    List<Judgement> kept = new ArrayList<>();
    for (Judgement judged : all) {
      if (!again.contains(judged.entry()) && places.contains(judged.operation().whole())) {
        kept.add(judged);
      }
    }
    kept.addAll(edited.judgements());
    return kept;
  }

  /** An operation as one entry comes to it. */
  private record Activation(Span operation, MethodRef entry, List<Span> chain) {
    static Activation of(Judgement judged) {
      return new Activation(judged.operation().whole(), judged.entry(), judged.chain());
    }
  }

  /** The worst verdict of each. */
  private static Map<Activation, Verdict> verdicts(List<Judgement> judgements) {
    Map<Activation, Verdict> verdicts = new HashMap<>();
    for (Judgement judged : judgements) {
      verdicts.merge(Activation.of(judged), judged.verdict(), (a, b) -> a.compareTo(b) > 0 ? a : b);
    }
    return verdicts;
  }

  /** Whether what was refuted is proved, and so is the operation wherever else it was not open. */
  private boolean isProved(Judgement blamed, Map<Activation, Verdict> after) {
    return after.get(Activation.of(blamed)) == Verdict.PROVED
        && after.entrySet().stream()
            .filter(now -> now.getKey().operation().equals(blamed.operation().whole()))
            .allMatch(
                now ->
                    now.getValue() == Verdict.PROVED
                        || (now.getValue() == Verdict.ASSUMED
                            && before.get(now.getKey()) == Verdict.ASSUMED));
  }

  /** A finding, whatever sizes it shows. */
  private record Known(RuleId id, Span at) {}

  private static Set<Known> known(Findings findings) {
    return findings.found().stream()
        .map(finding -> new Known(finding.diagnostic().id(), finding.diagnostic().at()))
        .collect(Collectors.toSet());
  }

  /** Whether all that was proved still is, and what the edit adds is proved where it is known. */
  private boolean isNoLessCertain(Map<Activation, Verdict> after, Set<MethodRef> again, Edit edit) {
    for (Map.Entry<Activation, Verdict> old : before.entrySet()) {
      if (!again.contains(old.getKey().entry())) {
        continue;
      }
      Verdict now = after.get(old.getKey());
      boolean removed = now == null && inside(old.getKey().operation(), edit.at());
      if (old.getValue() == Verdict.PROVED && !removed && now != Verdict.PROVED) {
        return false;
      }
    }
    return true;
  }

  private static boolean inside(Span inner, Span outer) {
    return inner.file().equals(outer.file())
        && inner.start() >= outer.start()
        && inner.start() <= outer.end();
  }

  /** The entries that a change of a body concerns; empty where these are too many. */
  private Optional<List<MethodInfo>> concerned(MethodRef edited) {
    Set<MethodRef> through = session.visits().through(edited);
    List<MethodInfo> entries = new ArrayList<>();
    for (ClassInfo info : session.program().roots()) {
      for (MethodInfo method : info.methods()) {
        if (Engine.isEntry(method) && through.contains(method.method())) {
          entries.add(method);
        }
      }
    }
    return entries.size() > MOST_ENTRIES ? Optional.empty() : Optional.of(entries);
  }
}
