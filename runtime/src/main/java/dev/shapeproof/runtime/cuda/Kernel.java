package dev.shapeproof.runtime.cuda;

import dev.shapeproof.runtime.storage.Lane;
import java.util.Locale;

/** An entry of a source: {@code elementwise.cu}'s {@code binary_float}. */
record Kernel(String source, String entry) {
  /** The variant for a lane: {@code _float}, {@code _double} or {@code _whole}. */
  static Kernel of(String source, String entry, Lane lane) {
    String suffix = lane == Lane.LONG ? "whole" : lane.name().toLowerCase(Locale.ROOT);
    return new Kernel(source, entry + "_" + suffix);
  }
}
