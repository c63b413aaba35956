// bf16 as a bit pattern: the upper half of an f32; rounding is to nearest, ties to even.
#pragma once
#include <cmath>
#include <cstdint>
#include <cstring>

struct __nv_bfloat16 {
  unsigned short bits;
};

inline __nv_bfloat16 __ushort_as_bfloat16(unsigned short bits) { return {bits}; }

inline unsigned short __bfloat16_as_ushort(__nv_bfloat16 x) { return x.bits; }

inline float __bfloat162float(__nv_bfloat16 x) {
  uint32_t bits = (uint32_t)x.bits << 16;
  float value;
  std::memcpy(&value, &bits, sizeof value);
  return value;
}

inline __nv_bfloat16 __float2bfloat16_rn(float x) {
  if (std::isnan(x)) {
    return {0x7fff};
  }
  uint32_t bits;
  std::memcpy(&bits, &x, sizeof bits);
  return {(unsigned short)((bits + 0x7fff + (bits >> 16 & 1)) >> 16)};
}
