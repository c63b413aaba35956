package dev.shapeproof.rule.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EquationTest {

  @Test
  void lettersAreLabels() {
    assertEquals(
        Optional.of(
            new Equation(
                List.of((int) 'b', (int) 'i', (int) 'b', (int) 'j'),
                List.of((int) 'i', (int) 'j'))),
        Equation.parse("bi, bj -> ij", List.of(2, 2)));
  }

  @Test
  void withoutArrowTheLettersThatOccurOnceAreLeftInOrder() {
    assertEquals(
        List.of((int) 'i', (int) 'k'),
        Equation.parse("kj,ji", List.of(2, 2)).orElseThrow().output());
  }

  @Test
  void ellipsisStandsForTheAxesInFront() {
    Equation equation = Equation.parse("...ij,jk->...ik", List.of(4, 2)).orElseThrow();
    assertEquals(List.of(-2, -1, (int) 'i', (int) 'j', (int) 'j', (int) 'k'), equation.labels());
    assertEquals(List.of(-2, -1, (int) 'i', (int) 'k'), equation.output());
  }

  @Test
  void whatDoesNotGoWithTheRanksIsNoEquation() {
    assertEquals(Optional.empty(), Equation.parse("ij,jk->ik", List.of(2, 3)));
    assertEquals(Optional.empty(), Equation.parse("ij->ik", List.of(2, 2)));
    assertEquals(Optional.empty(), Equation.parse("i1->i", List.of(2)));
  }
}
