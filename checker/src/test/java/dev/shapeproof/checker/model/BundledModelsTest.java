package dev.shapeproof.checker.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.checker.flow.ir.MethodRef;
import dev.shapeproof.checker.flow.ir.TypeRef;
import dev.shapeproof.rule.frame.Rules;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BundledModelsTest {
  private static final TypeRef NDARRAY = new TypeRef("ai.djl.ndarray.NDArray");

  @Test
  void findsMethodsByTheirKey() {
    MethodRef matMul = new MethodRef(NDARRAY, "matMul", List.of(NDARRAY), NDARRAY, Set.of());
    assertTrue(BundledModels.load().method(matMul).isPresent());
    assertEquals(Optional.of(Kind.TENSOR), BundledModels.load().kindOf(NDARRAY));
  }

  @Test
  void knowsThePackagesOfALibrary() {
    Models models = BundledModels.load();
    assertTrue(models.isModelledPackage("ai.djl"));
    assertTrue(models.isModelledPackage("ai.djl.nn.core"));
    assertFalse(models.isModelledPackage("ai.djlx"));
    assertEquals("DJL", models.library("ai.djl.nn.Block").orElseThrow().name());
  }

  @Test
  void noIntrinsicHidesARule() {
    Rules.all()
        .forEach(rule -> assertEquals(Optional.empty(), Intrinsic.parse(rule.name()), rule.name()));
  }
}
