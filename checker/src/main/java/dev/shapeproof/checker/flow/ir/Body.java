package dev.shapeproof.checker.flow.ir;

import java.util.List;

/**
 * The control flow of one method, initialiser or lambda. Block 0 is the entry; ids equal positions.
 */
public record Body(
    MethodRef method,
    List<Local> parameters,
    List<Local> locals,
    List<Block> blocks,
    int registers) {

  public Body {
    parameters = List.copyOf(parameters);
    locals = List.copyOf(locals);
    blocks = List.copyOf(blocks);
  }
}
