package dev.shapeproof.checker.report;

/**
 * How often the source applies a layer, and how often rank and sizes of all that it gives are
 * known.
 */
public record Applications(int all, int known) {
  public static final Applications NONE = new Applications(0, 0);
}
