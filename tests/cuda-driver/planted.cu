// Kernels with one mistake each, to see that the driver for tests reports it; and one without.
#include "include/device.h"

struct Call {
  float *out;
  int n;
};

extern "C" __global__ void right(Call call) {
  __shared__ float shared[64];
  shared[threadIdx.x] = (float)threadIdx.x;
  __syncthreads();
  call.out[threadIdx.x] = shared[63 - threadIdx.x];
}

extern "C" __global__ void without_barrier(Call call) {
  __shared__ float shared[64];
  shared[threadIdx.x] = (float)threadIdx.x;
  call.out[threadIdx.x] = shared[63 - threadIdx.x];
}

extern "C" __global__ void one_too_far(Call call) {
  if ((int)threadIdx.x < call.n) {
    call.out[threadIdx.x + 1] = 1;
  }
}

extern "C" __global__ void all_on_one(Call call) { call.out[0] = (float)threadIdx.x; }

extern "C" __global__ void blocks_on_one(Call call) {
  if (threadIdx.x == 0) {
    call.out[0] = (float)blockIdx.x;
  }
}

extern "C" __global__ void divergent(Call call) {
  if (threadIdx.x < 32) {
    __syncthreads();
  }
  call.out[threadIdx.x] = 1;
}

// The arrays lie behind one another, so only a gap between them tells.
extern "C" __global__ void shared_too_far(Call call) {
  __shared__ float first[64];
  __shared__ float second[64];
  first[threadIdx.x] = 0;
  second[threadIdx.x] = 1;
  __syncthreads();
  first[threadIdx.x + call.n / 64] = 2;
  __syncthreads();
  call.out[threadIdx.x] = first[threadIdx.x] + second[threadIdx.x];
}
