// What a kernel's source finds when g++ compiles it instead of nvcc: the words of CUDA C++ that our
// kernels use, each as the CPU can do it. A file that needs another word gets it here.
#pragma once
#include <cmath>
#include <cstdint>
#include <cstring>

#define __global__
#define __device__
#define __forceinline__ inline
#define __noinline__ __attribute__((noinline))
// All of it lies in one section, so the driver can poison it before each block.
#define __shared__ static __attribute__((section("shared_memory")))

struct Triple {
  unsigned x, y, z;
};

struct alignas(16) float4 {
  float x, y, z, w;
};

extern Triple threadIdx, blockIdx, blockDim, gridDim;

// In the driver, which is compiled without the hooks that watch memory.
void driver_barrier(const char *file, int line);
uint64_t driver_shuffle_down(unsigned mask, uint64_t bits, int step, const char *file, int line);
double driver_atomic_add(double *at, double value);
int driver_atomic_min(int *at, int value);

#define __syncthreads() driver_barrier(__FILE__, __LINE__)

template <typename T>
T shuffle_down(unsigned mask, T value, int step, const char *file, int line) {
  uint64_t bits = 0;
  static_assert(sizeof(T) <= sizeof bits, "a lane gives at most 8 bytes");
  std::memcpy(&bits, &value, sizeof value);
  bits = driver_shuffle_down(mask, bits, step, file, line);
  std::memcpy(&value, &bits, sizeof value);
  return value;
}

#define __shfl_down_sync(mask, value, step) shuffle_down(mask, value, step, __FILE__, __LINE__)

inline double atomicAdd(double *at, double value) { return driver_atomic_add(at, value); }
inline int atomicMin(int *at, int value) { return driver_atomic_min(at, value); }
// Exact before it is rounded twice; the library's takes a call for each.
inline float fused(float a, float b, float c) { return (float)((double)a * b + c); }
#define fmaf fused
inline int min(int a, int b) { return a < b ? a : b; }
