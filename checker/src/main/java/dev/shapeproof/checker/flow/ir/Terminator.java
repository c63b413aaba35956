package dev.shapeproof.checker.flow.ir;

/** How a block ends. Targets are block ids. */
public sealed interface Terminator {

  record Goto(int target) implements Terminator {}

  /** {@code condition} is a boolean register. */
  record Branch(int condition, int then, int otherwise, Span at) implements Terminator {}

  /** {@code value} is {@link Instr#NONE} for void. */
  record Return(int value, Span at) implements Terminator {}

  record Throw(int value, Span at) implements Terminator {}
}
