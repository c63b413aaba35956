// Arithmetic, comparisons, functions, choices and copies, element by element. One thread walks over
// positions a grid apart, so that neighbours read neighbours.
#include "shapeproof.cuh"

// In the order of dev.shapeproof.runtime.kernel.Binary, Compare and Unary.
enum Binary { ADD, SUB, MUL, DIV, FLOOR_DIV, REMAINDER, POW, MAXIMUM, MINIMUM };
enum Compare { EQ, NE, LT, LE, GT, GE, AND, OR, XOR };
enum Unary {
  NEG, ABS, SIGN, SQUARE, RELU, EXP, LOG, SQRT, RSQRT, RECIPROCAL, SIN, COS, TANH, SIGMOID, ERF,
  GELU, STEP, GELU_SLOPE, SAME
};

struct BinaryCall {
  Walk walk;
  Operand out, a, b;
  int op;
};

struct CompareCall {
  Walk walk;
  Operand out, a, b;
  int op;
  int compute;
};

struct ChooseCall {
  Walk walk;
  Operand out, condition, a, b;
};

struct UnaryCall {
  Walk walk;
  Operand out, x;
  int op;
};

// ---- two operands ----

// As Python and PyTorch do it: the quotient of what is left without the remainder.
__device__ double floor_div(double a, double b) {
  if (b == 0) {
    return a / b;
  }
  double rest = fmod(a, b);
  double quotient = (a - rest) / b;
  if (rest != 0 && (b < 0) != (rest < 0)) {
    quotient -= 1;
  }
  double low = floor(quotient);
  if (quotient - low > 0.5) {
    return low + 1;
  }
  return quotient == 0 ? copysign(0.0, a / b) : low;
}

__device__ double remainder_of(double a, double b) {
  double rest = fmod(a, b);
  return rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest;
}

__device__ __forceinline__ float power(float a, float b) {
  return b == 1 ? a : b == 2 ? a * a : powf(a, b);
}

__device__ __forceinline__ double power(double a, double b) {
  return b == 1 ? a : b == 2 ? a * a : pow(a, b);
}

template <typename T> __device__ __forceinline__ T real_of(int op, T a, T b) {
  switch (op) {
  case ADD:
    return a + b;
  case SUB:
    return a - b;
  case MUL:
    return a * b;
  case DIV:
    return a / b;
  case FLOOR_DIV:
    return (T)floor_div(a, b);
  case REMAINDER:
    return (T)remainder_of(a, b);
  case POW:
    return power(a, b);
  case MAXIMUM:
    return greater(a, b);
  default:
    return lesser(a, b);
  }
}

__device__ __forceinline__ float value_of(int op, float a, float b) { return real_of(op, a, b); }

__device__ __forceinline__ double value_of(int op, double a, double b) { return real_of(op, a, b); }

__device__ long long whole_power(long long base, long long exponent) {
  if (exponent < 0) {
    return base == 1 ? 1 : base == -1 ? ((exponent & 1) == 0 ? 1 : -1) : 0;
  }
  unsigned long long result = 1, factor = base;
  for (; exponent > 0; exponent >>= 1) {
    if (exponent & 1) {
      result *= factor;
    }
    factor *= factor;
  }
  return result;
}

// Division by zero was refused before; everything wraps around.
__device__ long long value_of(int op, long long a, long long b) {
  unsigned long long x = a, y = b;
  switch (op) {
  case ADD:
    return x + y;
  case SUB:
    return x - y;
  case MUL:
    return x * y;
  case FLOOR_DIV: {
    if (b == -1) {
      return 0 - x;
    }
    long long quotient = a / b;
    return a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient;
  }
  case REMAINDER: {
    if (b == -1) {
      return 0;
    }
    long long rest = a % b;
    return rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest;
  }
  case POW:
    return whole_power(a, b);
  case MAXIMUM:
    return greater(a, b);
  default:
    return lesser(a, b);
  }
}

template <typename T> __device__ __forceinline__ void binary(const BinaryCall &call) {
  for (int i = thread_of_grid(); i < call.walk.n; i += gridDim.x * blockDim.x) {
    int to, left, right;
    places(call.walk, call.out.strides, call.a.strides, call.b.strides, i, to, left, right);
    T a, b;
    read(call.a, left, a);
    read(call.b, right, b);
    write(call.out, to, value_of(call.op, a, b));
  }
}

extern "C" __global__ void binary_float(BinaryCall call) { binary<float>(call); }

extern "C" __global__ void binary_double(BinaryCall call) { binary<double>(call); }

extern "C" __global__ void binary_whole(BinaryCall call) { binary<long long>(call); }

// Two runs of f32 and a result of f32, nothing else: four elements at a time.
struct RunCall {
  float *out;
  const float *a;
  const float *b;
  int n;
  int op;
};

__device__ __forceinline__ float quick(int op, float a, float b) {
  return op == ADD ? a + b : op == SUB ? a - b : op == MUL ? a * b : a / b;
}

extern "C" __global__ void binary_run(RunCall call) {
  int fours = call.n / 4;
  int step = gridDim.x * blockDim.x;
  for (int i = thread_of_grid(); i < fours; i += step) {
    float4 a = ((const float4 *)call.a)[i];
    float4 b = ((const float4 *)call.b)[i];
    float4 c;
    c.x = quick(call.op, a.x, b.x);
    c.y = quick(call.op, a.y, b.y);
    c.z = quick(call.op, a.z, b.z);
    c.w = quick(call.op, a.w, b.w);
    ((float4 *)call.out)[i] = c;
  }
  for (int i = 4 * fours + thread_of_grid(); i < call.n; i += step) {
    call.out[i] = quick(call.op, call.a[i], call.b[i]);
  }
}

// ---- questions ----

template <typename T> __device__ __forceinline__ bool answer(int op, T a, T b) {
  switch (op) {
  case EQ:
    return a == b;
  case NE:
    return a != b;
  case LT:
    return a < b;
  case LE:
    return a <= b;
  case GT:
    return a > b;
  case GE:
    return a >= b;
  case AND:
    return a != 0 && b != 0;
  case OR:
    return a != 0 || b != 0;
  default:
    return (a != 0) != (b != 0);
  }
}

__device__ __forceinline__ double as_compared(double x, int compute) { return rounded(x, compute); }

__device__ __forceinline__ long long as_compared(long long x, int) { return x; }

// Results are bytes, row by row.
template <typename T> __device__ __forceinline__ void compare(const CompareCall &call) {
  for (int i = thread_of_grid(); i < call.walk.n; i += gridDim.x * blockDim.x) {
    int to, left, right;
    places(call.walk, call.out.strides, call.a.strides, call.b.strides, i, to, left, right);
    T a, b;
    read(call.a, left, a);
    read(call.b, right, b);
    bool found = answer(call.op, as_compared(a, call.compute), as_compared(b, call.compute));
    ((unsigned char *)call.out.data)[to] = found;
  }
}

extern "C" __global__ void compare_double(CompareCall call) { compare<double>(call); }

extern "C" __global__ void compare_whole(CompareCall call) { compare<long long>(call); }

// ---- choices ----

template <typename T> __device__ __forceinline__ void choose(const ChooseCall &call) {
  for (int i = thread_of_grid(); i < call.walk.n; i += gridDim.x * blockDim.x) {
    int asked, left, right;
    places(call.walk, call.condition.strides, call.a.strides, call.b.strides, i, asked, left,
           right);
    T value;
    if (read_whole(call.condition, asked) != 0) {
      read(call.a, left, value);
    } else {
      read(call.b, right, value);
    }
    write(call.out, place(call.walk, call.out.strides, i), value);
  }
}

extern "C" __global__ void choose_double(ChooseCall call) { choose<double>(call); }

extern "C" __global__ void choose_whole(ChooseCall call) { choose<long long>(call); }

// ---- one operand ----

__device__ __forceinline__ float normal(float x) { return 0.5f * erfcf(x * -0.70710678f); }

__device__ __forceinline__ double normal(double x) { return 0.5 * erfc(x * -0.70710678118654752); }

template <typename T> __device__ __forceinline__ T simple(int op, T x) {
  switch (op) {
  case NEG:
    return -x;
  case ABS:
    return x < 0 ? -x : x == 0 ? x * x : x;
  case SIGN:
    return x > 0 ? 1 : x < 0 ? -1 : 0;
  case SQUARE:
    return x * x;
  case RELU:
    return greater((T)0, x);
  case STEP:
    return x > 0 ? 1 : 0;
  default:
    return x;
  }
}

__device__ __forceinline__ float result_of(int op, float x) {
  switch (op) {
  case EXP:
    return expf(x);
  case LOG:
    return logf(x);
  case SQRT:
    return sqrtf(x);
  case RSQRT:
    return 1 / sqrtf(x);
  case RECIPROCAL:
    return 1 / x;
  case SIN:
    return sinf(x);
  case COS:
    return cosf(x);
  case TANH:
    return tanhf(x);
  case SIGMOID:
    return 1 / (1 + expf(-x));
  case ERF:
    return erff(x);
  case GELU:
    return x * normal(x);
  case GELU_SLOPE:
    return normal(x) + x * expf(-0.5f * x * x) * 0.39894228f;
  default:
    return simple(op, x);
  }
}

__device__ __forceinline__ double result_of(int op, double x) {
  switch (op) {
  case EXP:
    return exp(x);
  case LOG:
    return log(x);
  case SQRT:
    return sqrt(x);
  case RSQRT:
    return 1 / sqrt(x);
  case RECIPROCAL:
    return 1 / x;
  case SIN:
    return sin(x);
  case COS:
    return cos(x);
  case TANH:
    return tanh(x);
  case SIGMOID:
    return 1 / (1 + exp(-x));
  case ERF:
    return erf(x);
  case GELU:
    return x * normal(x);
  case GELU_SLOPE:
    return normal(x) + x * exp(-0.5 * x * x) * 0.39894228040143268;
  default:
    return simple(op, x);
  }
}

// Only functions that give an integer for an integer.
__device__ __forceinline__ long long result_of(int op, long long x) {
  unsigned long long bits = x;
  switch (op) {
  case NEG:
    return 0 - bits;
  case ABS:
    return x < 0 ? 0 - bits : bits;
  case SQUARE:
    return bits * bits;
  default:
    return simple(op, x);
  }
}

template <typename T> __device__ __forceinline__ void unary(const UnaryCall &call) {
  for (int i = thread_of_grid(); i < call.walk.n; i += gridDim.x * blockDim.x) {
    T x;
    read(call.x, place(call.walk, call.x.strides, i), x);
    write(call.out, place(call.walk, call.out.strides, i), result_of(call.op, x));
  }
}

extern "C" __global__ void unary_float(UnaryCall call) { unary<float>(call); }

extern "C" __global__ void unary_double(UnaryCall call) { unary<double>(call); }

extern "C" __global__ void unary_whole(UnaryCall call) { unary<long long>(call); }
