// Softmax and its logarithm over the last axis, safe from overflow: a block for each row, the row
// read three times, twice of them from the cache where it fits.
#include "block.cuh"

// [*s, n] -> [*s, n], the result row by row.
struct SoftmaxCall {
  Walk rows;
  Operand x;
  Operand out;
  int n;
  int stride;
  int logarithm;
};

__device__ __forceinline__ float power_of_e(float x) { return expf(x); }

__device__ __forceinline__ double power_of_e(double x) { return exp(x); }

// As block_sum, the greatest.
__device__ __forceinline__ double block_greatest(double x, double *found) {
  for (int step = 16; step > 0; step /= 2) {
    x = greater(x, __shfl_down_sync(0xffffffff, x, step));
  }
  if (threadIdx.x % 32 == 0) {
    found[threadIdx.x / 32] = x;
  }
  __syncthreads();
  double most = found[0];
  for (int warp = 1; warp < WARPS; warp++) {
    most = greater(most, found[warp]);
  }
  __syncthreads();
  return most;
}

// Powers in the lane, their sum in f64.
template <typename T> __device__ __forceinline__ void softmax(const SoftmaxCall &call,
                                                              double *found) {
  int from = place(call.rows, call.x.strides, blockIdx.x);
  int to = blockIdx.x * call.n;
  T most = -INFINITY;
  for (int j = threadIdx.x; j < call.n; j += THREADS) {
    T x;
    read(call.x, from + j * call.stride, x);
    most = greater(most, x);
  }
  most = (T)block_greatest(most, found);
  double part = 0;
  for (int j = threadIdx.x; j < call.n; j += THREADS) {
    T x;
    read(call.x, from + j * call.stride, x);
    part += power_of_e(x - most);
  }
  double sum = block_sum(part, found);
  T logarithm = (T)log(sum);
  T factor = (T)(1 / sum);
  for (int j = threadIdx.x; j < call.n; j += THREADS) {
    T x;
    read(call.x, from + j * call.stride, x);
    write(call.out, to + j,
          call.logarithm ? x - most - logarithm : power_of_e(x - most) * factor);
  }
}

extern "C" __global__ void softmax_float(SoftmaxCall call) {
  __shared__ double found[WARPS];
  softmax<float>(call, found);
}

extern "C" __global__ void softmax_double(SoftmaxCall call) {
  __shared__ double found[WARPS];
  softmax<double>(call, found);
}
