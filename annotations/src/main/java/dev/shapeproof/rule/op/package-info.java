/**
 * One small file per operation. Rules see sizes as terms only: never their value, never equality.
 *
 * <p>Known limits, all on tensors without elements: PyTorch skips the comparison of dtypes in a
 * convolution, the rules do not; a convolution without channels gives PyTorch no filters either,
 * the rule gives as many as the weight says; empty vectors alone concatenate along any axis there.
 */
package dev.shapeproof.rule.op;
