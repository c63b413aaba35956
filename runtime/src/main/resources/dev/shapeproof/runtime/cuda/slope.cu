// Gradients of activations, element by element: the outgoing gradient times the slope at the value
// that was kept.
#include "shapeproof.cuh"

// In the order of dev.shapeproof.runtime.kernel.Slope.
enum Slope { RELU, TANH, SIGMOID, GELU };

struct SlopeCall {
  Walk walk;
  Operand out, g, x;
  int op;
};

__device__ __forceinline__ float gelu_slope(float x) {
  return 0.5f * erfcf(x * -0.70710678f) + x * expf(-0.5f * x * x) * 0.39894228f;
}

__device__ __forceinline__ double gelu_slope(double x) {
  return 0.5 * erfc(x * -0.70710678118654752) + x * exp(-0.5 * x * x) * 0.39894228040143268;
}

template <typename T> __device__ __forceinline__ T value_of(int op, T g, T x) {
  switch (op) {
  case RELU:
    return x > 0 ? g : g * 0;
  case TANH:
    return g - g * (x * x);
  case SIGMOID:
    return g * x * (1 - x);
  default:
    return g * gelu_slope(x);
  }
}

template <typename T> __device__ __forceinline__ void slope(const SlopeCall &call) {
  for (int i = thread_of_grid(); i < call.walk.n; i += gridDim.x * blockDim.x) {
    int to, left, right;
    places(call.walk, call.out.strides, call.g.strides, call.x.strides, i, to, left, right);
    T g, x;
    read(call.g, left, g);
    read(call.x, right, x);
    write(call.out, to, value_of(call.op, g, x));
  }
}

extern "C" __global__ void slope_float(SlopeCall call) { slope<float>(call); }

extern "C" __global__ void slope_double(SlopeCall call) { slope<double>(call); }
