package dev.shapeproof.checker.javac;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shapeproof.checker.report.Options;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Both doors understand the same options. */
class PluginOptionsTest {

  @Test
  void nothingAskedIsTheDefault() {
    assertEquals(
        new PluginOptions(Options.DEFAULT, List.of()), PluginOptions.parse(List.of(), Map.of()));
  }

  @Test
  void argumentsOfThePluginAndOptionsOfTheProcessorMeanTheSame() {
    PluginOptions plugin = PluginOptions.parse(List.of("strict", "solver=off"), Map.of());
    PluginOptions processor =
        PluginOptions.parse(
            List.of(), Map.of("shapeproof.strict", "", "shapeproof.solver", "off", "other.x", "1"));
    assertEquals(new Options(true, List.of(), false), plugin.options());
    assertEquals(plugin, processor);
  }

  @Test
  void mistakesAreNamed() {
    assertTrue(
        PluginOptions.parse(List.of("stirct"), Map.of()).problems().get(0).contains("stirct"));
    assertTrue(
        PluginOptions.parse(List.of("solver=maybe"), Map.of())
            .problems()
            .get(0)
            .contains("'maybe'"));
    assertTrue(
        PluginOptions.parse(List.of("models=/no/such.java"), Map.of())
            .problems()
            .get(0)
            .contains("/no/such.java"));
  }
}
