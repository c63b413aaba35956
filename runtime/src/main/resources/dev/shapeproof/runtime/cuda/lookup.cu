// Elements picked by position, and added back to where they came from.
#include "shapeproof.cuh"

struct OutsideCall {
  Walk walk;
  Operand positions;
  int *first;
  long long size;
};

struct PlacesCall {
  Walk walk;
  Operand index;
  int *out;
  int strides[AXES];
  int offset;
  int width, high, low;
};

struct TakeCall {
  char *out;
  const char *from;
  const int *places;
  int bytes;
  int n;
};

struct PutCall {
  Walk walk;
  Operand values;
  double *sums;
  const int *places;
};

struct AddCall {
  Walk walk;
  Operand values;
  double *sums;
  int strides[AXES];
  int offset;
};

// The least position, in row order, of an index outside of 0..size-1; `first` starts at the end.
extern "C" __global__ void outside(OutsideCall call) {
  for (int i = thread_of_grid(); i < call.walk.n; i += gridDim.x * blockDim.x) {
    long long index = read_whole(call.positions, place(call.walk, call.positions.strides, i));
    if (index < 0 || index >= call.size) {
      atomicMin(call.first, i);
    }
  }
}

extern "C" __global__ void places_of(PlacesCall call) {
  for (int i = thread_of_grid(); i < call.walk.n; i += gridDim.x * blockDim.x) {
    int index = (int)read_whole(call.index, place(call.walk, call.index.strides, i));
    int own = call.offset + place(call.walk, call.strides, i);
    call.out[i] = own + index / call.width * call.high + index % call.width * call.low;
  }
}

extern "C" __global__ void take(TakeCall call) {
  for (int i = thread_of_grid(); i < call.n; i += gridDim.x * blockDim.x) {
    int from = call.places[i];
    switch (call.bytes) {
    case 8:
      ((long long *)call.out)[i] = ((const long long *)call.from)[from];
      break;
    case 4:
      ((int *)call.out)[i] = ((const int *)call.from)[from];
      break;
    case 2:
      ((short *)call.out)[i] = ((const short *)call.from)[from];
      break;
    default:
      call.out[i] = call.from[from];
    }
  }
}

// Sums are f64, so their order matters little; it is not the same in two runs.
extern "C" __global__ void put(PutCall call) {
  for (int i = thread_of_grid(); i < call.walk.n; i += gridDim.x * blockDim.x) {
    double value = read_double(call.values, place(call.walk, call.values.strides, i));
    atomicAdd(call.sums + call.places[i], value);
  }
}

extern "C" __global__ void add_into(AddCall call) {
  for (int i = thread_of_grid(); i < call.walk.n; i += gridDim.x * blockDim.x) {
    double value = read_double(call.values, place(call.walk, call.values.strides, i));
    atomicAdd(call.sums + call.offset + place(call.walk, call.strides, i), value);
  }
}
