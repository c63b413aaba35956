package dev.shapeproof.runtime.storage;

/** The two 16-bit floating formats as bit patterns; rounding is to nearest, ties to even. */
final class Half {
  private static final int F32_SIGN = 0x8000_0000;
  private static final int F32_INFINITY = 0x7f80_0000;

  /** 65520, the least magnitude that rounds beyond the greatest f16. */
  private static final int F16_OVERFLOW = 0x477f_f000;

  /** 2^-14, the least normal f16. */
  private static final int F16_NORMAL = 0x3880_0000;

  private static final float[] FROM_F16 = table();

  private Half() {}

  static float fromF16(short bits) {
    return FROM_F16[bits & 0xffff];
  }

  static short toF16(float value) {
    int bits = Float.floatToRawIntBits(value);
    int sign = (bits & F32_SIGN) >>> 16;
    int magnitude = bits & ~F32_SIGN;
    if (magnitude > F32_INFINITY) {
      return (short) (sign | 0x7e00);
    }
    if (magnitude >= F16_OVERFLOW) {
      return (short) (sign | 0x7c00);
    }
    if (magnitude < F16_NORMAL) {
      // a subnormal is a multiple of 2^-24; adding 0.5 leaves that many units in the last place
      float shifted = Float.intBitsToFloat(magnitude) + 0.5f;
      return (short) (sign | (Float.floatToRawIntBits(shifted) - 0x3f00_0000));
    }
    int odd = (magnitude >>> 13) & 1;
    int rounded = magnitude - (112 << 23) + 0xfff + odd;
    return (short) (sign | (rounded >>> 13));
  }

  static float fromBf16(short bits) {
    return Float.intBitsToFloat(bits << 16);
  }

  static short toBf16(float value) {
    int bits = Float.floatToRawIntBits(value);
    if ((bits & ~F32_SIGN) > F32_INFINITY) {
      return (short) ((bits >>> 16) | 0x40);
    }
    int odd = (bits >>> 16) & 1;
    return (short) ((bits + 0x7fff + odd) >>> 16);
  }

  private static float[] table() {
    float[] table = new float[1 << 16];
    for (int i = 0; i < table.length; i++) {
      table[i] = decode(i);
    }
    return table;
  }

  private static float decode(int bits) {
    int exponent = (bits >>> 10) & 0x1f;
    int fraction = bits & 0x3ff;
    float magnitude =
        switch (exponent) {
          case 0 -> Math.scalb((float) fraction, -24);
          case 31 -> fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
          default -> Math.scalb((float) (fraction | 0x400), exponent - 25);
        };
    return (bits & 0x8000) == 0 ? magnitude : -magnitude;
  }
}
