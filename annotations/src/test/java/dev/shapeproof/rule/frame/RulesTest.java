package dev.shapeproof.rule.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.rule.Op;
import dev.shapeproof.rule.OpRule;
import dev.shapeproof.rule.Param;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RulesTest {

  @ParameterizedTest
  @EnumSource(Op.class)
  void eachOperationHasItsOwnRule(Op op) {
    OpRule rule = Rules.of(op);
    assertEquals(op, rule.op());
    assertSame(rule, Rules.find(rule.name()).orElseThrow());
    assertFalse(rule.signature().isBlank());
  }

  @ParameterizedTest
  @EnumSource(Op.class)
  void parameterNamesAreUniqueAndPlain(Op op) {
    List<String> names = Rules.of(op).params().stream().<String>map(Param::name).toList();
    assertEquals(names.size(), new HashSet<>(names).size(), names::toString);
    assertTrue(names.stream().allMatch(name -> name.matches("[a-z][a-zA-Z]*")), names::toString);
  }

  @Test
  void namesAreThoseOfTheNotation() {
    assertEquals("batchMatmul", Op.BATCH_MATMUL.text());
    assertEquals(Optional.empty(), Rules.find("matmull"));
  }
}
