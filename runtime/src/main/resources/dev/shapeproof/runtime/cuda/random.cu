// Random numbers: those of java.util.SplittableRandom, whose n-th number follows from the seed and n
// alone, so that each thread finds its own.
#include "shapeproof.cuh"

struct RandomCall {
  Walk walk;
  Operand out;
  long long seed;
  int normal;
};

__device__ __forceinline__ double drawn(unsigned long long seed, unsigned long long n) {
  unsigned long long z = seed + (n + 1) * 0x9e3779b97f4a7c15ULL;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
  return (double)((z ^ (z >> 31)) >> 11) * 1.1102230246251565e-16; // 2 to the power of -53
}

// The greatest number below 1, to which a narrow dtype would round what is greater.
__device__ __forceinline__ double below_one(int dtype) {
  switch (dtype) {
  case BF16:
    return 1 - 0.00390625; // 2 to the power of -8
  case F16:
    return 1 - 0.00048828125; // of -11
  case F32:
    return 1 - 5.9604644775390625e-8; // of -24
  default:
    return 1;
  }
}

// Even between 0 and 1; or normal, by Box and Muller, from two numbers each.
extern "C" __global__ void random_numbers(RandomCall call) {
  unsigned long long seed = call.seed;
  for (int i = thread_of_grid(); i < call.walk.n; i += gridDim.x * blockDim.x) {
    double value;
    if (call.normal) {
      unsigned long long first = 2ULL * i;
      double radius = sqrt(-2 * log(1 - drawn(seed, first)));
      value = radius * cos(6.283185307179586 * drawn(seed, first + 1));
    } else {
      value = fmin(drawn(seed, i), below_one(call.out.dtype));
    }
    write(call.out, place(call.walk, call.out.strides, i), value);
  }
}
