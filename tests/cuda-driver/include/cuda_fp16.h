// f16 as a bit pattern; rounding is to nearest, ties to even.
#pragma once
#include <cmath>
#include <cstdint>
#include <cstring>

struct __half {
  unsigned short bits;
};

inline __half __ushort_as_half(unsigned short bits) { return {bits}; }

inline unsigned short __half_as_ushort(__half x) { return x.bits; }

inline float __half2float(__half x) {
  int exponent = x.bits >> 10 & 31;
  int fraction = x.bits & 1023;
  float size = exponent == 0    ? std::ldexp((float)fraction, -24)
               : exponent < 31  ? std::ldexp((float)(fraction + 1024), exponent - 25)
               : fraction == 0  ? INFINITY
                                : NAN;
  return x.bits & 0x8000 ? -size : size;
}

inline __half __float2half_rn(float x) {
  unsigned short sign = std::signbit(x) ? 0x8000 : 0;
  float size = std::fabs(x);
  if (std::isnan(x)) {
    return {0x7fff};
  }
  if (size >= 65520) {
    return {(unsigned short)(sign | 0x7c00)};
  }
  int exponent;
  std::frexp(size, &exponent);
  int unit = size == 0 ? -24 : std::fmax(exponent - 11, -24);
  int whole = (int)std::nearbyint(std::ldexp(size, -unit));
  // a whole of 2048 carries into the exponent by itself
  int bits = unit == -24 && whole < 1024 ? whole : ((unit + 24) << 10) + whole;
  return {(unsigned short)(sign | bits)};
}
