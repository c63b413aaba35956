// Batches of matrix products. A block of 256 threads computes a tile of 64 by 64, each thread 4 by 4
// of it, in registers; both operands pass through shared memory 16 columns, or rows, at a time, so
// each element read from memory is used 64 times. f16 and bf16 are read as f32 and summed in f32.
#include "shapeproof.cuh"

#define TILE 64
#define DEPTH 16
#define EACH 4
#define THREADS ((TILE / EACH) * (TILE / EACH))

// [*b, m, k] x [*b, k, n] -> [*b, m, n]; the strides of a and b are those of the batch axes.
struct MatmulCall {
  Walk batch;
  Operand a, b;
  Operand out;
  int m, k, n;
  int a_row, a_column;
  int b_row, b_column;
};

__device__ __forceinline__ float added(float a, float b, float c) { return fmaf(a, b, c); }

__device__ __forceinline__ double added(double a, double b, double c) { return fma(a, b, c); }

__device__ __forceinline__ long long added(long long a, long long b, long long c) {
  return (unsigned long long)a * (unsigned long long)b + (unsigned long long)c;
}

// Only what each lane may meet: operands and result have one dtype, and 16 results to write.
__device__ __forceinline__ void fetch(const Operand &x, int at, float &value) {
  value = x.dtype == F32   ? ((const float *)x.data)[at]
          : x.dtype == F16 ? from_half(((const unsigned short *)x.data)[at])
                           : from_bfloat(((const unsigned short *)x.data)[at]);
}

__device__ __forceinline__ void fetch(const Operand &x, int at, double &value) {
  value = ((const double *)x.data)[at];
}

__device__ __forceinline__ void fetch(const Operand &x, int at, long long &value) {
  value = x.dtype == I64   ? ((const long long *)x.data)[at]
          : x.dtype == I32 ? ((const int *)x.data)[at]
                           : ((const unsigned char *)x.data)[at];
}

__device__ __forceinline__ void store(const Operand &x, int at, float value) {
  if (x.dtype == F32) {
    ((float *)x.data)[at] = value;
  } else {
    ((unsigned short *)x.data)[at] = x.dtype == F16 ? to_half(value) : to_bfloat(value);
  }
}

__device__ __forceinline__ void store(const Operand &x, int at, double value) {
  ((double *)x.data)[at] = value;
}

__device__ __forceinline__ void store(const Operand &x, int at, long long value) {
  if (x.dtype == I64) {
    ((long long *)x.data)[at] = value;
  } else if (x.dtype == I32) {
    ((int *)x.data)[at] = (int)value;
  } else {
    ((unsigned char *)x.data)[at] = x.dtype == U8 ? (unsigned char)value : value != 0;
  }
}

// The element of a tile that a thread fetches is chosen so that neighbours fetch neighbours, be the
// operand stored by rows or by columns.
template <typename T>
__device__ __forceinline__ void matmul(const MatmulCall &call, T (*left)[TILE + 1],
                                       T (*right)[TILE + 1]) {
  int me = threadIdx.x;
  int row = me / (TILE / EACH);
  int column = me % (TILE / EACH);
  int top = blockIdx.y * TILE;
  int side = blockIdx.x * TILE;
  for (int batch = blockIdx.z; batch < call.batch.n; batch += gridDim.z) {
    int a = place(call.batch, call.a.strides, batch);
    int b = place(call.batch, call.b.strides, batch);
    T sum[EACH][EACH] = {};
    for (int from = 0; from < call.k; from += DEPTH) {
      for (int i = me; i < TILE * DEPTH; i += THREADS) {
        int across = call.a_column == 1 ? i / DEPTH : i % TILE;
        int deep = call.a_column == 1 ? i % DEPTH : i / TILE;
        T value = 0;
        if (top + across < call.m && from + deep < call.k) {
          fetch(call.a, a + (top + across) * call.a_row + (from + deep) * call.a_column, value);
        }
        left[deep][across] = value;
      }
      for (int i = me; i < TILE * DEPTH; i += THREADS) {
        int across = call.b_column == 1 ? i % TILE : i / DEPTH;
        int deep = call.b_column == 1 ? i / TILE : i % DEPTH;
        T value = 0;
        if (side + across < call.n && from + deep < call.k) {
          fetch(call.b, b + (from + deep) * call.b_row + (side + across) * call.b_column, value);
        }
        right[deep][across] = value;
      }
      __syncthreads();
#pragma unroll
      for (int deep = 0; deep < DEPTH; deep++) {
        T x[EACH], y[EACH];
#pragma unroll
        for (int i = 0; i < EACH; i++) {
          x[i] = left[deep][row + i * (TILE / EACH)];
          y[i] = right[deep][column + i * (TILE / EACH)];
        }
#pragma unroll
        for (int i = 0; i < EACH; i++) {
#pragma unroll
          for (int j = 0; j < EACH; j++) {
            sum[i][j] = added(x[i], y[j], sum[i][j]);
          }
        }
      }
      __syncthreads();
    }
    int to = batch * call.m * call.n;
#pragma unroll
    for (int i = 0; i < EACH; i++) {
#pragma unroll
      for (int j = 0; j < EACH; j++) {
        int r = top + row + i * (TILE / EACH);
        int c = side + column + j * (TILE / EACH);
        if (r < call.m && c < call.n) {
          store(call.out, to + r * call.n + c, sum[i][j]);
        }
      }
    }
  }
}

extern "C" __global__ void matmul_float(MatmulCall call) {
  __shared__ float left[DEPTH][TILE + 1];
  __shared__ float right[DEPTH][TILE + 1];
  matmul<float>(call, left, right);
}

extern "C" __global__ void matmul_double(MatmulCall call) {
  __shared__ double left[DEPTH][TILE + 1];
  __shared__ double right[DEPTH][TILE + 1];
  matmul<double>(call, left, right);
}

extern "C" __global__ void matmul_whole(MatmulCall call) {
  __shared__ long long left[DEPTH][TILE + 1];
  __shared__ long long right[DEPTH][TILE + 1];
  matmul<long long>(call, left, right);
}
