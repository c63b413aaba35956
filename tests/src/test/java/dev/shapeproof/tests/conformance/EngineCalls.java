package dev.shapeproof.tests.conformance;

import dev.shapeproof.tests.oracle.Oracle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Draws calls and has the engine make them, in rounds: in the later ones, more of what came too
 * seldom so far. Of all these, as many refused as accepted ones are kept, if there are.
 */
final class EngineCalls {

  /** So often shall each reason of an operation occur. */
  private static final int EACH_REASON = 12;

  /** After the first; each draws from what the ones before it have met. */
  private static final List<String> ROUNDS = List.of("second", "third", "fourth", "fifth", "sixth");

  private final Path work;
  private final long seed;

  EngineCalls(Path work, long seed) {
    this.work = work;
    this.seed = seed;
  }

  /** The kept calls, a list for each operation. */
  List<List<Made>> of(List<Operation> operations) throws IOException, InterruptedException {
    List<List<Call>> drawn = operations.stream().map(this::draw).toList();
    List<List<Made>> made = make("first", drawn);
    for (String round : ROUNDS) {
      List<List<Call>> wanted = new ArrayList<>();
      for (int i = 0; i < operations.size(); i++) {
        wanted.add(more(operations.get(i), made.get(i), round));
      }
      List<List<Made>> further = make(round, wanted);
      for (int i = 0; i < operations.size(); i++) {
        made.get(i).addAll(further.get(i));
      }
    }
    List<List<Made>> kept = new ArrayList<>();
    for (int i = 0; i < operations.size(); i++) {
      kept.add(choose(made.get(i), operations.get(i).calls()));
    }
    return kept;
  }

  /** A third valid by construction, a third one edit away, a third random; no call twice. */
  private List<Call> draw(Operation operation) {
    Draw draw = new Draw(seed + operation.name().hashCode());
    Edits edits = new Edits(draw);
    Set<Call> calls = new LinkedHashSet<>();
    int wanted = operation.calls() * 11 / 10;
    for (int i = 0; calls.size() < wanted && i < 4 * wanted; i++) {
      Call valid = operation.draw(draw);
      calls.add(
          switch (i % 3) {
            case 0 -> valid;
            case 1 -> edits.oneEdit(valid);
            default -> edits.random(valid);
          });
      calls.removeIf(operation.leftOut());
    }
    return List.copyOf(calls);
  }

  /** Valid ones where few were accepted; neighbours of refused ones where few were refused. */
  private List<Call> more(Operation operation, List<Made> made, String round) {
    Draw draw = new Draw(seed - (operation.name() + round).hashCode());
    Edits edits = new Edits(draw);
    Set<Call> calls = new LinkedHashSet<>();
    Map<String, List<Made>> reasons = byReason(made);
    int half = wanted(operation.calls(), reasons.size()) / 2;
    long accepted = made.stream().filter(Made::accepted).count();
    for (long i = (half - accepted) * 3 / 2; i > 0; i--) {
      calls.add(operation.draw(draw));
    }
    long missing = half - (made.size() - accepted);
    for (List<Made> alike : reasons.values()) {
      long each = Math.max(4L * (EACH_REASON - alike.size()), missing / reasons.size());
      for (long i = each * 5 / 2; i > 0; i--) {
        calls.add(edits.oneEdit(alike.get(draw.below(alike.size())).call()));
      }
    }
    made.forEach(each -> calls.remove(each.call()));
    calls.removeIf(operation.leftOut());
    return List.copyOf(calls);
  }

  /** How many calls of an operation are kept, if there are so many. */
  private static int wanted(int calls, int reasons) {
    return Math.max(calls, 2 * EACH_REASON * reasons);
  }

  private static Map<String, List<Made>> byReason(List<Made> made) {
    Map<String, List<Made>> reasons = new LinkedHashMap<>();
    for (Made each : made) {
      if (!each.accepted()) {
        reasons.computeIfAbsent(each.seen().reason(), r -> new ArrayList<>()).add(each);
      }
    }
    return reasons;
  }

  private List<List<Made>> make(String round, List<List<Call>> drawn)
      throws IOException, InterruptedException {
    List<Path> files = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < drawn.size(); i++) {
      Sheet sheet = new Sheet("Calls" + i);
      for (Call call : drawn.get(i)) {
        names.add(sheet.className() + " c" + sheet.add(call, Optional.empty()));
      }
      files.add(sheet.write(work.resolve(round)));
    }
    Path classes = Files.createDirectories(work.resolve(round + "-classes"));
    Oracle.compile(files, classes);
    List<Seen> all = new EngineRun(work).run(names, classes);
    List<List<Made>> parts = new ArrayList<>();
    int next = 0;
    for (List<Call> calls : drawn) {
      List<Made> made = new ArrayList<>();
      for (Call call : calls) {
        made.add(new Made(call, all.get(next++)));
      }
      parts.add(made);
    }
    return parts;
  }

  /** Half accepted, half refused, as far as there are so many; of the refused, every reason. */
  private static List<Made> choose(List<Made> made, int calls) {
    int kept = wanted(calls, byReason(made).size());
    List<Made> accepted = made.stream().filter(Made::accepted).toList();
    List<Made> refused = reasonsInTurn(made);
    int fewer = Math.min(kept / 2, Math.min(accepted.size(), refused.size()));
    // no more than three of one kind beside two of the other, unless there is only one kind
    int most = fewer == 0 ? kept : Math.min(kept - fewer, fewer * 3 / 2);
    List<Made> chosen = new ArrayList<>();
    chosen.addAll(accepted.subList(0, Math.min(accepted.size(), most)));
    chosen.addAll(refused.subList(0, Math.min(refused.size(), most)));
    return chosen.stream().limit(kept).toList();
  }

  /** First one of each reason, then the second ones, and so on. */
  private static List<Made> reasonsInTurn(List<Made> made) {
    Map<Made, Integer> turns = new HashMap<>();
    for (List<Made> alike : byReason(made).values()) {
      for (int i = 0; i < alike.size(); i++) {
        turns.put(alike.get(i), i);
      }
    }
    return made.stream()
        .filter(each -> !each.accepted())
        .sorted(Comparator.comparing(turns::get))
        .toList();
  }
}
