package dev.shapeproof.rule.op;

import dev.shapeproof.dim.Dim;
import dev.shapeproof.rule.IndexItem;

/**
 * How many positions a slice takes: bounds count from the back where they are negative, and are cut
 * off at the ends (<a href="https://docs.python.org/3/library/functions.html#slice">Python
 * slices</a>).
 */
public final class SliceLength {
  private SliceLength() {}

  /** From 0 to {@code size}. */
  public static Dim of(IndexItem.Slice slice, Dim size) {
    if (slice.step() > 0) {
      Dim start = slice.start().map(bound -> within(bound, size)).orElse(Dim.of(0));
      Dim stop = slice.stop().map(bound -> within(bound, size)).orElse(size);
      return stop.minus(start).max(Dim.of(0)).ceilDiv(Dim.of(slice.step()));
    }
    // backwards the places before the first and at the last take the part of the ends
    Dim last = size.minus(1);
    Dim start = slice.start().map(bound -> backwards(bound, size)).orElse(last);
    Dim stop = slice.stop().map(bound -> backwards(bound, size)).orElse(Dim.of(-1));
    return start.minus(stop).max(Dim.of(0)).ceilDiv(Dim.of(-slice.step()));
  }

  private static Dim within(Dim bound, Dim size) {
    return fromFront(bound, size).max(Dim.of(0)).min(size);
  }

  private static Dim backwards(Dim bound, Dim size) {
    return fromFront(bound, size).max(Dim.of(-1)).min(size.minus(1));
  }

  private static Dim fromFront(Dim bound, Dim size) {
    return Dim.ite(bound.ge(0), bound, bound.plus(size));
  }
}
