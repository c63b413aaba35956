// What all kernels share: how an element is found, read and written. A kernel has one parameter, a
// structure that dev.shapeproof.runtime.cuda.Packed writes field by field; the two must agree.
//
// Values pass through one of three lanes, as on the CPU: float for f32, f16 and bf16, double for
// f64, long long for integers and bool. A result is rounded when it is stored.
#pragma once
#include <cuda_bf16.h>
#include <cuda_fp16.h>

#define AXES 12

enum DType { F64, F32, F16, BF16, I64, I32, U8, BOOL };

// Sizes that several operands have in common, outermost first. There is always one axis.
struct Walk {
  int rank;
  int n;
  int sizes[AXES];
};

// Elements of one operand: where position 0 lies and how far apart neighbours are, in elements.
// Without data it is a number.
struct Operand {
  char *data;
  double real;
  long long whole;
  int dtype;
  int strides[AXES];
};

__device__ __forceinline__ int thread_of_grid() { return blockIdx.x * blockDim.x + threadIdx.x; }

// One operand, or several at once: the place of position `at` in each.
__device__ __forceinline__ int place(const Walk &walk, const int *strides, int at) {
  if (walk.rank == 1) {
    return at * strides[0];
  }
  unsigned rest = at;
  int found = 0;
  for (int axis = walk.rank - 1; axis > 0; axis--) {
    unsigned size = walk.sizes[axis];
    unsigned above = rest / size;
    found += (int)(rest - above * size) * strides[axis];
    rest = above;
  }
  return found + (int)rest * strides[0];
}

__device__ __forceinline__ void places(const Walk &walk, const int *first, const int *second,
                                       const int *third, int at, int &a, int &b, int &c) {
  if (walk.rank == 1) {
    a = at * first[0];
    b = at * second[0];
    c = at * third[0];
    return;
  }
  unsigned rest = at;
  a = b = c = 0;
  for (int axis = walk.rank - 1; axis > 0; axis--) {
    unsigned size = walk.sizes[axis];
    unsigned above = rest / size;
    int step = rest - above * size;
    a += step * first[axis];
    b += step * second[axis];
    c += step * third[axis];
    rest = above;
  }
  a += (int)rest * first[0];
  b += (int)rest * second[0];
  c += (int)rest * third[0];
}

// As Java casts: NaN is 0, and what is too large is the largest.
__device__ __forceinline__ long long whole(double x) {
  if (x != x) {
    return 0;
  }
  if (x >= 9223372036854775808.0) {
    return 0x7fffffffffffffffLL;
  }
  return x < -9223372036854775808.0 ? (long long)0x8000000000000000ULL : (long long)x;
}

__device__ __forceinline__ float from_half(unsigned short bits) {
  return __half2float(__ushort_as_half(bits));
}

__device__ __forceinline__ float from_bfloat(unsigned short bits) {
  return __bfloat162float(__ushort_as_bfloat16(bits));
}

__device__ __forceinline__ unsigned short to_half(float x) {
  return __half_as_ushort(__float2half_rn(x));
}

__device__ __forceinline__ unsigned short to_bfloat(float x) {
  return __bfloat16_as_ushort(__float2bfloat16_rn(x));
}

// Reading into a lane. Floating elements never come to the lane of integers.
__device__ __forceinline__ double read_double(const Operand &x, int at) {
  if (!x.data) {
    return x.real;
  }
  switch (x.dtype) {
  case F64:
    return ((const double *)x.data)[at];
  case F32:
    return ((const float *)x.data)[at];
  case F16:
    return from_half(((const unsigned short *)x.data)[at]);
  case BF16:
    return from_bfloat(((const unsigned short *)x.data)[at]);
  case I64:
    return (double)((const long long *)x.data)[at];
  case I32:
    return ((const int *)x.data)[at];
  default:
    return ((const unsigned char *)x.data)[at];
  }
}

__device__ __forceinline__ float read_float(const Operand &x, int at) {
  if (!x.data) {
    return x.dtype == I64 ? (float)x.whole : (float)x.real;
  }
  switch (x.dtype) {
  case F64:
    return (float)((const double *)x.data)[at];
  case F32:
    return ((const float *)x.data)[at];
  case F16:
    return from_half(((const unsigned short *)x.data)[at]);
  case BF16:
    return from_bfloat(((const unsigned short *)x.data)[at]);
  case I64:
    return (float)((const long long *)x.data)[at];
  case I32:
    return (float)((const int *)x.data)[at];
  default:
    return ((const unsigned char *)x.data)[at];
  }
}

__device__ __forceinline__ long long read_whole(const Operand &x, int at) {
  if (!x.data) {
    return x.whole;
  }
  switch (x.dtype) {
  case I64:
    return ((const long long *)x.data)[at];
  case I32:
    return ((const int *)x.data)[at];
  case U8:
  case BOOL:
    return ((const unsigned char *)x.data)[at];
  default:
    return whole(read_double(x, at));
  }
}

__device__ __forceinline__ void read(const Operand &x, int at, double &value) {
  value = read_double(x, at);
}

__device__ __forceinline__ void read(const Operand &x, int at, float &value) {
  value = read_float(x, at);
}

__device__ __forceinline__ void read(const Operand &x, int at, long long &value) {
  value = read_whole(x, at);
}

// Writing from a lane rounds to nearest, wraps integers around and makes a truth of what is not 0.
__device__ __forceinline__ void write(const Operand &x, int at, long long value) {
  switch (x.dtype) {
  case F64:
    ((double *)x.data)[at] = (double)value;
    break;
  case F32:
    ((float *)x.data)[at] = (float)value;
    break;
  case F16:
    ((unsigned short *)x.data)[at] = to_half((float)value);
    break;
  case BF16:
    ((unsigned short *)x.data)[at] = to_bfloat((float)value);
    break;
  case I64:
    ((long long *)x.data)[at] = value;
    break;
  case I32:
    ((int *)x.data)[at] = (int)value;
    break;
  case U8:
    ((unsigned char *)x.data)[at] = (unsigned char)value;
    break;
  default:
    ((unsigned char *)x.data)[at] = value != 0;
  }
}

__device__ __forceinline__ void write(const Operand &x, int at, double value) {
  switch (x.dtype) {
  case F64:
    ((double *)x.data)[at] = value;
    break;
  case F32:
    ((float *)x.data)[at] = (float)value;
    break;
  case F16:
    ((unsigned short *)x.data)[at] = to_half((float)value);
    break;
  case BF16:
    ((unsigned short *)x.data)[at] = to_bfloat((float)value);
    break;
  case BOOL:
    ((unsigned char *)x.data)[at] = value != 0;
    break;
  default:
    write(x, at, whole(value));
  }
}

__device__ __forceinline__ void write(const Operand &x, int at, float value) {
  if (x.dtype == F32) {
    ((float *)x.data)[at] = value;
  } else {
    write(x, at, (double)value);
  }
}

// The value of a number as `dtype` would hold it.
__device__ __forceinline__ double rounded(double x, int dtype) {
  switch (dtype) {
  case F32:
    return (float)x;
  case F16:
    return from_half(to_half((float)x));
  case BF16:
    return from_bfloat(to_bfloat((float)x));
  default:
    return x;
  }
}

// As Math.max and Math.min of Java: NaN wins, and 0 is greater than -0.
template <typename T> __device__ __forceinline__ T greater(T a, T b) {
  if (a != a || b != b) {
    return a + b;
  }
  return a > b ? a : b > a ? b : a == 0 ? a + b : a;
}

template <typename T> __device__ __forceinline__ T lesser(T a, T b) {
  if (a != a || b != b) {
    return a + b;
  }
  return a < b ? a : b < a ? b : a == 0 ? -(-a - b) : a;
}

template <> __device__ __forceinline__ long long greater(long long a, long long b) {
  return a > b ? a : b;
}

template <> __device__ __forceinline__ long long lesser(long long a, long long b) {
  return a < b ? a : b;
}
