package dev.shapeproof.runtime.check;

import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.Out;
import dev.shapeproof.rule.frame.Answer;
import dev.shapeproof.rule.frame.Evaluation;
import dev.shapeproof.rule.frame.Outcome;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what rules said. A rule is a pure function of what a {@link CallKey} holds, so an
 * answer stays true; the table has a fixed number of places, and a new call takes the place of the
 * one that was there. A program repeats the same few calls, so almost every check is one lookup.
 */
final class RuleCache {
  private static final int PLACES = 1 << 12;

  /** A memo of pure functions, shared by all threads. */
  static final RuleCache SHARED = new RuleCache(PLACES);

  private record Entry(CallKey key, Verdict verdict) {}

  private final AtomicReferenceArray<Entry> entries;

  /** {@code places} must be a power of two. */
  RuleCache(int places) {
    entries = new AtomicReferenceArray<>(places);
  }

  /** What was said of the call in the first words of an array; nothing where that is forgotten. */
  @Nullable Verdict known(long[] words, int used) {
    int hash = CallKey.hash(words, used);
    Entry entry = entries.getAcquire(hash & (entries.length() - 1));
    return entry != null && entry.key().isSame(hash, words, used) ? entry.verdict() : null;
  }

  Verdict verdict(Op op, CallKey key, List<Subject> subjects) {
    int place = key.hashCode() & (entries.length() - 1);
    Entry entry = entries.getAcquire(place);
    if (entry != null && entry.key().equals(key)) {
      return entry.verdict();
    }
    CallReader.Call call = CallReader.read(key);
    Outcome outcome = Evaluation.of(call.arguments());
    if (outcome.refused()) {
      throw new Refused(op, outcome.problems(), call.operands(), subjects).exception();
    }
    call.operands().forEach(operand -> Room.demand(op, operand));
    Verdict verdict = verdict(op, outcome);
    entries.setRelease(place, new Entry(key, verdict));
    return verdict;
  }

  private static Verdict verdict(Op op, Outcome outcome) {
    Answer answer = outcome.answer();
    List<Out.Result> results;
    if (answer instanceof Answer.Tensors tensors) {
      results = tensors.results();
    } else if (answer instanceof Answer.Alike alike) {
      results = Collections.nCopies((int) Room.counted(op, alike.count()), alike.each());
    } else if (answer instanceof Answer.RankIf choice) {
      results =
          List.of(choice.condition().constant().orElseThrow() ? choice.then() : choice.otherwise());
    } else {
      throw new IllegalStateException("a rule stopped without a problem");
    }
    return new Verdict(results.stream().map(each -> result(op, each)).toList(), outcome.effects());
  }

  private static Verdict.Result result(Op op, Out.Result result) {
    long[] sizes = result.dims().stream().mapToLong(dim -> Room.counted(op, dim)).toArray();
    Room.demand(op, result.device(), sizes);
    return new Verdict.Result(sizes, result.dtype(), result.device());
  }
}
