// Normalisation over the last axes and its gradients, a block for each row. Sums are f64, and so are
// the mean and the scale of a row, which gradients read again; elements stay in their lane.
#include "block.cuh"

#define COLUMNS 32
#define DEEP (THREADS / COLUMNS)

// [*b, *s] -> [*b, *s], the result row by row. Strides of x are those of the rows, then of a row.
struct NormCall {
  Walk rows, inner;
  Operand x;
  int x_inner[AXES];
  Operand weight, bias;
  Operand out;
  double *means, *scales;
  double epsilon;
};

struct NormSlopeCall {
  Walk rows, inner;
  Operand g;
  int g_inner[AXES];
  Operand x;
  int x_inner[AXES];
  const double *means, *scales;
  Operand weight;
  Operand out;
};

struct NormWeightSlopeCall {
  Walk rows, inner;
  Operand g;
  int g_inner[AXES];
  Operand x;
  int x_inner[AXES];
  const double *means, *scales;
  Operand out;
  int chunks; // of the rows, each with sums of its own
};

// A mean in the lane and what that leaves out: (x - near) - rest is exact where x is near the mean.
template <typename T> struct Mean {
  T near, rest;
  __device__ __forceinline__ explicit Mean(double mean)
      : near((T)mean), rest((T)(mean - (double)near)) {}
  __device__ __forceinline__ T distance(T x) const { return (x - near) - rest; }
};

template <typename T> __device__ __forceinline__ void norm(const NormCall &call, double *found) {
  int from = place(call.rows, call.x.strides, blockIdx.x);
  int n = call.inner.n;
  double part = 0;
  for (int j = threadIdx.x; j < n; j += THREADS) {
    T x;
    read(call.x, from + place(call.inner, call.x_inner, j), x);
    part += x;
  }
  double middle = block_sum(part, found) / n;
  Mean<T> mean(middle);
  part = 0;
  for (int j = threadIdx.x; j < n; j += THREADS) {
    T x;
    read(call.x, from + place(call.inner, call.x_inner, j), x);
    double away = mean.distance(x);
    part += away * away;
  }
  double scale = 1 / sqrt(block_sum(part, found) / n + call.epsilon);
  if (threadIdx.x == 0) {
    call.means[blockIdx.x] = middle;
    call.scales[blockIdx.x] = scale;
  }
  T factor = (T)scale;
  int to = blockIdx.x * n;
  for (int j = threadIdx.x; j < n; j += THREADS) {
    T x, weight, bias;
    read(call.x, from + place(call.inner, call.x_inner, j), x);
    read(call.weight, place(call.inner, call.weight.strides, j), weight);
    read(call.bias, place(call.inner, call.bias.strides, j), bias);
    write(call.out, to + j, mean.distance(x) * factor * weight + bias);
  }
}

extern "C" __global__ void norm_float(NormCall call) {
  __shared__ double found[WARPS];
  norm<float>(call, found);
}

extern "C" __global__ void norm_double(NormCall call) {
  __shared__ double found[WARPS];
  norm<double>(call, found);
}

// The gradient for x.
template <typename T> __device__ __forceinline__ void norm_slope(const NormSlopeCall &call,
                                                                 double *found) {
  int outgoing = place(call.rows, call.g.strides, blockIdx.x);
  int from = place(call.rows, call.x.strides, blockIdx.x);
  int n = call.inner.n;
  Mean<T> mean(call.means[blockIdx.x]);
  T scale = (T)call.scales[blockIdx.x];
  double slopes = 0, products = 0;
  for (int j = threadIdx.x; j < n; j += THREADS) {
    T g, x, weight;
    read(call.g, outgoing + place(call.inner, call.g_inner, j), g);
    read(call.x, from + place(call.inner, call.x_inner, j), x);
    read(call.weight, place(call.inner, call.weight.strides, j), weight);
    T slope = g * weight;
    slopes += slope;
    products += (double)slope * (mean.distance(x) * scale);
  }
  T level = (T)(block_sum(slopes, found) / n);
  T tilt = (T)(block_sum(products, found) / n);
  int to = blockIdx.x * n;
  for (int j = threadIdx.x; j < n; j += THREADS) {
    T g, x, weight;
    read(call.g, outgoing + place(call.inner, call.g_inner, j), g);
    read(call.x, from + place(call.inner, call.x_inner, j), x);
    read(call.weight, place(call.inner, call.weight.strides, j), weight);
    write(call.out, to + j, (g * weight - level - mean.distance(x) * scale * tilt) * scale);
  }
}

extern "C" __global__ void norm_slope_float(NormSlopeCall call) {
  __shared__ double found[WARPS];
  norm_slope<float>(call, found);
}

extern "C" __global__ void norm_slope_double(NormSlopeCall call) {
  __shared__ double found[WARPS];
  norm_slope<double>(call, found);
}

// The gradient for the weight, a sum over rows: a block for some neighbouring columns of a chunk of
// rows, so that neighbours read neighbours; results of a chunk lie in a row.
template <typename T> __device__ __forceinline__ void
norm_weight_slope(const NormWeightSlopeCall &call, double *found) {
  int across = threadIdx.x % COLUMNS;
  int deep = threadIdx.x / COLUMNS;
  int column = blockIdx.x * COLUMNS + across;
  int length = (call.rows.n - 1) / call.chunks + 1;
  int end = min(call.rows.n, ((int)blockIdx.y + 1) * length);
  double sum = 0;
  if (column < call.inner.n) {
    int to_g = place(call.inner, call.g_inner, column);
    int to_x = place(call.inner, call.x_inner, column);
    for (int row = blockIdx.y * length + deep; row < end; row += DEEP) {
      T g, x;
      read(call.g, place(call.rows, call.g.strides, row) + to_g, g);
      read(call.x, place(call.rows, call.x.strides, row) + to_x, x);
      Mean<T> mean(call.means[row]);
      sum += (double)g * (mean.distance(x) * (T)call.scales[row]);
    }
  }
  found[threadIdx.x] = sum;
  __syncthreads();
  if (deep == 0 && column < call.inner.n) {
    for (int other = 1; other < DEEP; other++) {
      sum += found[other * COLUMNS + across];
    }
    write(call.out, blockIdx.y * call.inner.n + column, sum);
  }
}

extern "C" __global__ void norm_weight_slope_float(NormWeightSlopeCall call) {
  __shared__ double found[THREADS];
  norm_weight_slope<float>(call, found);
}

extern "C" __global__ void norm_weight_slope_double(NormWeightSlopeCall call) {
  __shared__ double found[THREADS];
  norm_weight_slope<double>(call, found);
}
