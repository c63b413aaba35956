// The kernels that were compiled into the driver, and how to call one with the parameters of
// cuLaunchKernel. Sources register theirs before main, as static objects are made.
#pragma once
#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

struct HostKernel {
  std::vector<size_t> sizes; // of its parameters
  std::function<void(void *const *)> run;
};

std::map<std::string, HostKernel> &host_kernels();

template <typename... A, size_t... I>
void call_kernel(void (*kernel)(A...), void *const *values, std::index_sequence<I...>) {
  kernel(*static_cast<A *>(values[I])...);
}

template <typename... A>
bool register_kernel(const char *name, void (*kernel)(A...)) {
  host_kernels()[name] = {{sizeof(A)...}, [kernel](void *const *values) {
                            call_kernel(kernel, values, std::index_sequence_for<A...>{});
                          }};
  return true;
}
