package dev.shapeproof.checker.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.rule.RuleId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@code @SuppressWarnings} silences. */
class SuppressionTest {
  @Test
  void aRuleAnAreaOrEverythingSilences() {
    assertEquals(
        Optional.of("shape.matmul"),
        new Suppression(Set.of("shape.matmul", "shapeproof")).silencing(RuleId.SHAPE_MATMUL));
    assertEquals(
        Optional.of("shape"), new Suppression(Set.of("shape")).silencing(RuleId.SHAPE_MATMUL));
    assertEquals(
        Optional.of("shapeproof"),
        new Suppression(Set.of("shapeproof")).silencing(RuleId.DEVICE_MISMATCH));
  }

  @Test
  void anotherRuleDoesNot() {
    assertEquals(
        Optional.empty(),
        new Suppression(Set.of("shape.broadcast", "device", "unchecked"))
            .silencing(RuleId.SHAPE_MATMUL));
  }

  @Test
  void onlyOurValuesAreOurs() {
    assertTrue(Suppression.isOurs("shape"));
    assertTrue(Suppression.isOurs("dtype.mismatch"));
    assertFalse(Suppression.isOurs("unchecked"));
    assertFalse(Suppression.isOurs("shap"));
  }
}
