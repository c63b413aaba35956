package dev.shapeproof.checker.report;

/**
 * How often the source applies a layer.
 *
 * @param known how often rank and sizes of all that it gives are known
 * @param inPart how often they are not, but at least one axis of each array is
 */
public record Applications(int all, int known, int inPart) {
  public static final Applications NONE = new Applications(0, 0, 0);
}
