package dev.shapeproof.rule;

import java.util.List;

/**
 * What all rules have in common: the entry of the registry that they are, a signature and
 * parameters.
 */
public abstract class OpRule implements Rule {
  private final Op op;
  private final String signature;
  private final List<Param<?>> params;

  protected OpRule(Op op, String signature, Param<?>... params) {
    this.op = op;
    this.signature = signature;
    this.params = List.of(params);
  }

  public final Op op() {
    return op;
  }

  @Override
  public final String name() {
    return op.text();
  }

  @Override
  public final String signature() {
    return signature;
  }

  @Override
  public final List<Param<?>> params() {
    return params;
  }

  @Override
  public final String toString() {
    return name();
  }
}
