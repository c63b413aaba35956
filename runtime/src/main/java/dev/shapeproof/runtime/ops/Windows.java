package dev.shapeproof.runtime.ops;

import dev.shapeproof.rule.DType;
import dev.shapeproof.runtime.kernel.Lookup;
import dev.shapeproof.runtime.storage.Layout;
import dev.shapeproof.runtime.storage.Strided;

/**
 * A window that moves over the last two axes of {@code [b, c, h, w]}. What it sees at all its
 * positions is a view with more axes, whose strides overlap: no loop over windows is needed.
 */
record Windows(Pair kernel, Pair stride, Pair padding, Pair dilation) {

  /** A number for the height and one for the width. */
  record Pair(long height, long width) {
    static final Pair ONE = new Pair(1, 1);
  }

  /** {@code [b, c, h + 2p, w + 2p]}; itself where nothing is to be added. */
  Strided padded(Strided x, double value) {
    if (padding.height() == 0 && padding.width() == 0) {
      return x;
    }
    Strided wide = x.zerosBeside(x.dtype(), paddedSizes(x.layout().sizes()));
    if (value != 0) {
      wide.fill(value);
    }
    wide.with(inner(wide.layout(), x.layout().sizes())).set(x);
    return wide;
  }

  /** Sizes with the padding. */
  long[] paddedSizes(long... sizes) {
    return new long[] {
      sizes[0], sizes[1], sizes[2] + 2 * padding.height(), sizes[3] + 2 * padding.width()
    };
  }

  /** What was there before the padding. */
  private Layout inner(Layout padded, long... sizes) {
    return padded.sliced(2, padding.height(), sizes[2], 1).sliced(3, padding.width(), sizes[3], 1);
  }

  /** {@code [b, c, oh, ow, kh, kw]}, of a padded layout. */
  Layout seen(Layout x, long rows, long columns) {
    long[] strides = x.strides();
    return Layout.of(
        new long[] {x.size(0), x.size(1), rows, columns, kernel.height(), kernel.width()},
        new long[] {
          strides[0],
          strides[1],
          strides[2] * stride.height(),
          strides[3] * stride.width(),
          strides[2] * dilation.height(),
          strides[3] * dilation.width()
        },
        x.offset());
  }

  /** Adds up what every window sends back, given as {@code seen} sees it; without the padding. */
  Strided back(Strided values, Layout seen, DType dtype, long... sizes) {
    Strided wide = Lookup.addInto(seen, values, dtype, paddedSizes(sizes));
    return cropped(wide, sizes);
  }

  /** Without the padding. */
  Strided cropped(Strided wide, long... sizes) {
    return wide.with(inner(wide.layout(), sizes));
  }

  /** Where windows begin on a padded tensor of row order. */
  Layout onPadded(long rows, long columns, long... sizes) {
    return seen(Layout.contiguous(paddedSizes(sizes)), rows, columns);
  }
}
