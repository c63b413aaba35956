// What kernels share that give a row to a block of threads.
#pragma once
#include "shapeproof.cuh"

#define THREADS 256
#define WARPS (THREADS / 32)

// Of all threads of the block, to all of them.
__device__ __forceinline__ double block_sum(double x, double *found) {
  for (int step = 16; step > 0; step /= 2) {
    x += __shfl_down_sync(0xffffffff, x, step);
  }
  if (threadIdx.x % 32 == 0) {
    found[threadIdx.x / 32] = x;
  }
  __syncthreads();
  double sum = 0;
  for (int warp = 0; warp < WARPS; warp++) {
    sum += found[warp];
  }
  __syncthreads();
  return sum;
}
