package dev.shapeproof.samples.djl.fixed;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/** Splits the features of tokens into heads that follow each other, then moves them. */
public final class TokenHeads {
  private static final int HEADS = 4;

  private TokenHeads() {}

  static NDArray split(NDArray tokens) {
    long batch = tokens.getShape().get(0);
    long steps = tokens.getShape().get(1);
    long width = tokens.getShape().get(2) / HEADS;
    return tokens.reshape(batch, steps, HEADS, width).transpose(0, 2, 1, 3);
  }

  public static void main(String[] args) {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray tokens = manager.arange(2 * 10 * 32f).reshape(2, 10, 32);
      System.out.println(split(tokens).get("0, 0, 1").getFloat(0));
    }
  }
}
