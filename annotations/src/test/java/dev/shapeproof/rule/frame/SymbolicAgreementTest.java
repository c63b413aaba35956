package dev.shapeproof.rule.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.dim.Symbol;
import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.Out.Result;
import dev.shapeproof.rule.RuleId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The checker sees a rule's answer over symbols, the runtime the same rule's answer over constants.
 * Random constants put into the one must give the other: requirement by requirement, size by size,
 * dtype and device.
 */
class SymbolicAgreementTest {
  private static final int CALLS = 200;
  private static final int VALUES = 4;

  /** These may build on a broadcast size, which means nothing once the broadcast was refused. */
  private static final Set<RuleId> BROADCASTING =
      Set.of(RuleId.SHAPE_BROADCAST, RuleId.SHAPE_MATMUL, RuleId.SHAPE_INDEX);

  @ParameterizedTest
  @EnumSource(Op.class)
  void constantsPutIntoTheSymbolicAnswerGiveTheAnswerForConstants(Op op) {
    int accepted = 0;
    for (int seed = 0; seed < CALLS; seed++) {
      Draw draw = new Draw(seed * 1_000L + op.name().hashCode());
      Call call = new RandomCalls(draw).of(op);
      if (call.bind().arguments().isEmpty()) {
        continue;
      }
      Outcome symbolic = call.evaluate();
      for (int i = 0; i < VALUES; i++) {
        Map<Symbol, Long> drawn = new HashMap<>();
        ToLongFunction<Symbol> values =
            symbol -> drawn.computeIfAbsent(symbol, unseen -> (long) draw.below(6));
        Outcome constant = call.map(dim -> Dim.of(dim.evaluate(values))).evaluate();
        compare(symbolic, constant, values, () -> call + " with " + drawn);
        accepted += constant.refused() ? 0 : 1;
      }
    }
    assertTrue(accepted > CALLS / 10, op + " accepted only " + accepted);
  }

  private static void compare(
      Outcome symbolic, Outcome constant, ToLongFunction<Symbol> values, Supplier<String> where) {
    assertEquals(symbolic.requirements().size(), constant.requirements().size(), where);
    boolean refused = false;
    for (int i = 0; i < symbolic.requirements().size(); i++) {
      Requirement left = symbolic.requirements().get(i);
      Requirement right = constant.requirements().get(i);
      assertEquals(left.problem().get().id(), right.problem().get().id(), where);
      if (left instanceof Requirement.Sizes sizes && right instanceof Requirement.Sizes decided) {
        boolean holds = decided.constraint().constant().get();
        if (!refused || !BROADCASTING.contains(right.problem().get().id())) {
          assertEquals(sizes.constraint().evaluate(values), holds, where);
        }
        refused |= !holds;
      } else {
        assertEquals(left.decided(), right.decided(), where);
      }
    }
    assertEquals(symbolic.stop().isPresent(), constant.stop().isPresent(), where);
    assertEquals(symbolic.effects(), constant.effects(), where);
    if (!constant.refused()) {
      // a refused call has no answer: a broadcast term, say, is the known size, whatever the other
      assertEquals(at(symbolic.answer(), values), at(constant.answer(), values), where);
    }
  }

  private static List<Object> at(Answer answer, ToLongFunction<Symbol> values) {
    if (answer instanceof Answer.Tensors tensors) {
      return List.of(tensors.results().stream().map(result -> at(result, values)).toList());
    }
    if (answer instanceof Answer.Alike alike) {
      return List.of(at(alike.each(), values), alike.count().evaluate(values));
    }
    if (answer instanceof Answer.RankIf rankIf) {
      return List.of(
          rankIf.condition().evaluate(values),
          at(rankIf.then(), values),
          at(rankIf.otherwise(), values));
    }
    return List.of();
  }

  private static List<Object> at(Result result, ToLongFunction<Symbol> values) {
    List<Long> dims = result.dims().stream().map(dim -> dim.evaluate(values)).toList();
    return List.of(dims, result.dtype(), result.device());
  }
}
