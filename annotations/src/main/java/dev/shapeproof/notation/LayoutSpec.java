package dev.shapeproof.notation;

/** What {@code @Layout} holds: one upper-case letter for each axis, {@code NCHW}. */
public record LayoutSpec(String axes) {
  public LayoutSpec {
    if (!Words.isLayout(axes)) {
      throw new IllegalArgumentException("not a layout: " + axes);
    }
  }
}
