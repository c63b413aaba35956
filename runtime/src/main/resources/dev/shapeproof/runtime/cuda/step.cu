// Steps of optimisers, each in one pass over the weights: what an optimiser keeps lies row by row.
#include "shapeproof.cuh"

struct DescentCall {
  Walk walk;
  Operand weight, gradient;
  char *velocity; // in the lane's type, or nothing
  double rate, momentum, decay;
};

struct AdaptiveCall {
  Walk walk;
  Operand weight, gradient;
  double *first;
  double *second;
  double rate, root, shrink, keep_first, keep_second, decay, epsilon;
};

template <typename T> __device__ __forceinline__ void descent(const DescentCall &call) {
  T rate = (T)call.rate, momentum = (T)call.momentum, decay = (T)call.decay;
  T *velocity = (T *)call.velocity;
  for (int i = thread_of_grid(); i < call.walk.n; i += gridDim.x * blockDim.x) {
    int at = place(call.walk, call.weight.strides, i);
    T weight, gradient;
    read(call.weight, at, weight);
    read(call.gradient, place(call.walk, call.gradient.strides, i), gradient);
    T slope = gradient + decay * weight;
    if (velocity) {
      slope = momentum * velocity[i] + slope;
      velocity[i] = slope;
    }
    write(call.weight, at, weight - rate * slope);
  }
}

extern "C" __global__ void descent_float(DescentCall call) { descent<float>(call); }

extern "C" __global__ void descent_double(DescentCall call) { descent<double>(call); }

// Adam, in f64 whatever the weights are.
extern "C" __global__ void adaptive(AdaptiveCall call) {
  for (int i = thread_of_grid(); i < call.walk.n; i += gridDim.x * blockDim.x) {
    int at = place(call.walk, call.weight.strides, i);
    double weight = read_double(call.weight, at);
    double slope = read_double(call.gradient, place(call.walk, call.gradient.strides, i));
    slope += call.decay * weight;
    double first = call.first[i];
    first += (1 - call.keep_first) * (slope - first);
    double second = call.keep_second * call.second[i] + (1 - call.keep_second) * slope * slope;
    call.first[i] = first;
    call.second[i] = second;
    double step = call.rate * first / (sqrt(second) * call.root + call.epsilon);
    write(call.weight, at, weight * call.shrink - step);
  }
}
