// Many numbers folded into one, and the position of the greatest or least. Floating numbers are
// folded in f64, as on the CPU; memory is the limit, not arithmetic.
#include "shapeproof.cuh"

// In the order of dev.shapeproof.runtime.kernel.Fold.
enum Fold { SUM, PROD, MAX, MIN, ANY, ALL };

#define THREADS 256
#define WARPS (THREADS / 32)

// Results lie row by row. Position j of what is folded into result i lies at kept(i) + folded(j).
struct FoldCall {
  Walk kept;
  Walk folded;
  Operand x; // its strides are those of the kept axes
  int inner[AXES];
  Operand out;
  int op;
  int chunks; // of what is folded, each by a block of its own, into a result of its own
  double divisor;
};

// [*s, n] -> [*s]
struct ArgCall {
  Walk rows;
  Operand x;
  int n;
  int stride;
  long long *out;
  int greatest;
};

template <typename T> __device__ __forceinline__ T start(int op);

template <> __device__ __forceinline__ double start(int op) {
  switch (op) {
  case PROD:
  case ALL:
    return 1;
  case MAX:
    return -INFINITY;
  case MIN:
    return INFINITY;
  default:
    return 0;
  }
}

template <> __device__ __forceinline__ long long start(int op) {
  switch (op) {
  case PROD:
  case ALL:
    return 1;
  case MAX:
    return (long long)0x8000000000000000ULL;
  case MIN:
    return 0x7fffffffffffffffLL;
  default:
    return 0;
  }
}

__device__ __forceinline__ double plus(double a, double b) { return a + b; }

__device__ __forceinline__ double times(double a, double b) { return a * b; }

__device__ __forceinline__ long long plus(long long a, long long b) {
  return (unsigned long long)a + (unsigned long long)b;
}

__device__ __forceinline__ long long times(long long a, long long b) {
  return (unsigned long long)a * (unsigned long long)b;
}

template <typename T> __device__ __forceinline__ T both(int op, T a, T b) {
  switch (op) {
  case SUM:
    return plus(a, b);
  case PROD:
    return times(a, b);
  case MAX:
    return greater(a, b);
  case MIN:
    return lesser(a, b);
  case ANY:
    return a != 0 || b != 0;
  default:
    return a != 0 && b != 0;
  }
}

__device__ __forceinline__ void finish(const FoldCall &call, int at, double value) {
  write(call.out, at, call.divisor == 1 ? value : value / call.divisor);
}

__device__ __forceinline__ void finish(const FoldCall &call, int at, long long value) {
  write(call.out, at, value);
}

// A thread for each result: for short folds, and where neighbouring results read neighbours.
template <typename T> __device__ __forceinline__ void fold_each(const FoldCall &call) {
  for (int i = thread_of_grid(); i < call.kept.n; i += gridDim.x * blockDim.x) {
    int from = place(call.kept, call.x.strides, i);
    T folded = start<T>(call.op);
    for (int j = 0; j < call.folded.n; j++) {
      T value;
      read(call.x, from + place(call.folded, call.inner, j), value);
      folded = both(call.op, folded, value);
    }
    finish(call, i, folded);
  }
}

extern "C" __global__ void fold_each_double(FoldCall call) { fold_each<double>(call); }

extern "C" __global__ void fold_each_whole(FoldCall call) { fold_each<long long>(call); }

// A block for each result, or for a chunk of one: threads a block apart, then warps, then the first
// warp over what the warps found.
template <typename T> __device__ __forceinline__ void fold_block(const FoldCall &call, T *found) {
  int result = blockIdx.x / call.chunks;
  int chunk = blockIdx.x % call.chunks;
  int length = (call.folded.n - 1) / call.chunks + 1;
  int end = min(call.folded.n, (chunk + 1) * length);
  int from = place(call.kept, call.x.strides, result);
  T folded = start<T>(call.op);
  for (int j = chunk * length + threadIdx.x; j < end; j += THREADS) {
    T value;
    read(call.x, from + place(call.folded, call.inner, j), value);
    folded = both(call.op, folded, value);
  }
  for (int step = 16; step > 0; step /= 2) {
    folded = both(call.op, folded, __shfl_down_sync(0xffffffff, folded, step));
  }
  if (threadIdx.x % 32 == 0) {
    found[threadIdx.x / 32] = folded;
  }
  __syncthreads();
  if (threadIdx.x == 0) {
    for (int warp = 1; warp < WARPS; warp++) {
      folded = both(call.op, folded, found[warp]);
    }
    finish(call, blockIdx.x, folded);
  }
}

extern "C" __global__ void fold_block_double(FoldCall call) {
  __shared__ double found[WARPS];
  fold_block<double>(call, found);
}

extern "C" __global__ void fold_block_whole(FoldCall call) {
  __shared__ long long found[WARPS];
  fold_block<long long>(call, found);
}

// ---- positions ----

// Whether (x, at) comes before (y, other): NaN before all, of equals the first.
__device__ __forceinline__ bool first(double x, int at, double y, int other, bool greatest) {
  bool strange = x != x, stranger = y != y;
  if (strange || stranger) {
    return strange && (!stranger || at < other);
  }
  return x == y ? at < other : greatest ? x > y : x < y;
}

__device__ __forceinline__ bool first(long long x, int at, long long y, int other, bool greatest) {
  return x == y ? at < other : greatest ? x > y : x < y;
}

template <typename T> __device__ __forceinline__ void arg_each(const ArgCall &call) {
  for (int row = thread_of_grid(); row < call.rows.n; row += gridDim.x * blockDim.x) {
    int from = place(call.rows, call.x.strides, row);
    int best = 0;
    T most;
    read(call.x, from, most);
    for (int j = 1; j < call.n; j++) {
      T value;
      read(call.x, from + j * call.stride, value);
      if (first(value, j, most, best, call.greatest)) {
        most = value;
        best = j;
      }
    }
    call.out[row] = best;
  }
}

extern "C" __global__ void arg_each_double(ArgCall call) { arg_each<double>(call); }

extern "C" __global__ void arg_each_whole(ArgCall call) { arg_each<long long>(call); }

// A block for each row; a thread without elements of its own repeats the first one.
template <typename T> __device__ __forceinline__ void arg_block(const ArgCall &call, T *value,
                                                                int *position) {
  int me = threadIdx.x;
  int from = place(call.rows, call.x.strides, blockIdx.x);
  int best = me < call.n ? me : 0;
  T most;
  read(call.x, from + best * call.stride, most);
  for (int j = best + THREADS; j < call.n; j += THREADS) {
    T other;
    read(call.x, from + j * call.stride, other);
    if (first(other, j, most, best, call.greatest)) {
      most = other;
      best = j;
    }
  }
  value[me] = most;
  position[me] = best;
  for (int step = THREADS / 2; step > 0; step /= 2) {
    __syncthreads();
    if (me < step &&
        first(value[me + step], position[me + step], value[me], position[me], call.greatest)) {
      value[me] = value[me + step];
      position[me] = position[me + step];
    }
  }
  if (me == 0) {
    call.out[blockIdx.x] = position[0];
  }
}

extern "C" __global__ void arg_block_double(ArgCall call) {
  __shared__ double value[THREADS];
  __shared__ int position[THREADS];
  arg_block<double>(call, value, position);
}

extern "C" __global__ void arg_block_whole(ArgCall call) {
  __shared__ long long value[THREADS];
  __shared__ int position[THREADS];
  arg_block<long long>(call, value, position);
}
