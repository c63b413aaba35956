// As much of cuBLAS as the runtime calls, for tests: products are computed on the CPU when their
// stream is run, in f64 and rounded once. CUDA_VERSION is the one that it belongs to. Each product
// is a line of the file that CUBLAS_PRODUCTS names, if it is set.
#include "include/cuda_bf16.h"
#include "include/cuda_fp16.h"
#include "report.h"
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>

extern "C" int cuLaunchHostFunc(void *stream, void (*run)(void *), void *data);
extern "C" bool driver_owns(uint64_t address, size_t bytes);

namespace {
enum Status { SUCCESS = 0, NOT_INITIALIZED = 1, INVALID_VALUE = 7 };
enum Type { R_32F = 0, R_64F = 1, R_16F = 2, R_16BF = 14 };

struct Handle {
  void *stream = nullptr;
};

// One matrix of a batch, by columns, read as it is or with rows and columns exchanged.
struct Matrix {
  char *data;
  int type;
  bool turned;
  int distance;
  long long next;

  size_t width() const { return type == R_64F ? 8 : type == R_32F ? 4 : 2; }

  char *place(int row, int column, int batch) const {
    long long at = turned ? (long long)row * distance + column : (long long)column * distance + row;
    return data + (at + batch * next) * width();
  }

  double get(int row, int column, int batch) const {
    char *at = place(row, column, batch);
    switch (type) {
    case R_64F:
      return *(double *)at;
    case R_32F:
      return *(float *)at;
    case R_16F:
      return __half2float(*(__half *)at);
    default:
      return __bfloat162float(*(__nv_bfloat16 *)at);
    }
  }

  void set(int row, int column, int batch, double value) const {
    char *at = place(row, column, batch);
    switch (type) {
    case R_64F:
      *(double *)at = value;
      break;
    case R_32F:
      *(float *)at = (float)value;
      break;
    case R_16F:
      *(__half *)at = __float2half_rn((float)value);
      break;
    default:
      *(__nv_bfloat16 *)at = __float2bfloat16_rn((float)value);
    }
  }
};

struct Product {
  int m, n, k, count;
  double alpha, beta;
  Matrix a, b, c;
};

const char *type_name(int type) {
  return type == R_64F ? "f64" : type == R_32F ? "f32" : type == R_16F ? "f16" : "bf16";
}

void note(const Product &it) {
  const char *name = std::getenv("CUBLAS_PRODUCTS");
  FILE *file = name == nullptr ? nullptr : std::fopen(name, "a");
  if (file != nullptr) {
    std::fprintf(file, "CUDA %d: %s, %d times %d x %d x %d%s%s\n", CUDA_VERSION,
                 type_name(it.c.type), it.count, it.m, it.k, it.n, it.a.turned ? ", a turned" : "",
                 it.b.turned ? ", b turned" : "");
    std::fclose(file);
  }
}

void run(void *data) {
  std::unique_ptr<Product> it(static_cast<Product *>(data));
  note(*it);
  for (int batch = 0; batch < it->count; batch++) {
    for (int row = 0; row < it->m; row++) {
      for (int column = 0; column < it->n; column++) {
        double sum = 0;
        for (int deep = 0; deep < it->k; deep++) {
          sum += it->a.get(row, deep, batch) * it->b.get(deep, column, batch);
        }
        double before = it->beta == 0 ? 0 : it->beta * it->c.get(row, column, batch);
        it->c.set(row, column, batch, it->alpha * sum + before);
      }
    }
  }
}

// Whether the first and the last element lie in one live block.
bool lies(const Matrix &x, int rows, int columns, int count) {
  char *last = x.place(rows - 1, columns - 1, count - 1) + x.width();
  return driver_owns((uint64_t)x.data, last - x.data);
}

bool is_type(int type) { return type == R_32F || type == R_64F || type == R_16F || type == R_16BF; }
} // namespace

extern "C" {
int cublasCreate_v2(void **handle) {
  *handle = new Handle;
  return SUCCESS;
}

int cublasDestroy_v2(void *handle) {
  delete static_cast<Handle *>(handle);
  return SUCCESS;
}

int cublasSetStream_v2(void *handle, void *stream) {
  static_cast<Handle *>(handle)->stream = stream;
  return SUCCESS;
}

#ifndef WITHOUT_PRODUCT
int cublasGemmStridedBatchedEx(void *handle, int turn_a, int turn_b, int m, int n, int k,
                               const void *alpha, const void *a, int a_type, int lda,
                               long long next_a, const void *b, int b_type, int ldb,
                               long long next_b, const void *beta, void *c, int c_type, int ldc,
                               long long next_c, int count, int compute, int) {
  if (handle == nullptr) {
    return NOT_INITIALIZED;
  }
  bool wide = compute == 70;
  bool known = is_type(a_type) && a_type == b_type && a_type == c_type &&
               (compute == 68 || wide) && wide == (a_type == R_64F);
  if (!known || m < 1 || n < 1 || k < 1 || count < 1 || lda < (turn_a ? k : m) ||
      ldb < (turn_b ? n : k) || ldc < m) {
    report("cuBLAS was asked for a product that it does not know");
    return INVALID_VALUE;
  }
  auto number = [wide](const void *at) { return wide ? *(double *)at : *(float *)at; };
  Product *it = new Product{m,
                            n,
                            k,
                            count,
                            number(alpha),
                            number(beta),
                            {(char *)a, a_type, turn_a != 0, lda, next_a},
                            {(char *)b, b_type, turn_b != 0, ldb, next_b},
                            {(char *)c, c_type, false, ldc, next_c}};
  if (!lies(it->a, m, k, count) || !lies(it->b, k, n, count) || !lies(it->c, m, n, count)) {
    report("cuBLAS was given a matrix that does not lie in one live block");
    delete it;
    return INVALID_VALUE;
  }
  return cuLaunchHostFunc(static_cast<Handle *>(handle)->stream, run, it);
}
#endif
}
