// Modules as PTX says them: an entry is there if it stands in the text, with the parameters that
// stand there, and if this library has the same kernel compiled for the CPU.
#pragma once
#include "kernels.h"
#include <string>

struct Entry {
  std::string name;
  int device;
  const HostKernel *kernel;
  size_t shared; // bytes that it declares itself
  bool barriers; // whether its threads wait for one another, or shuffle
};

// nullptr, and why.
void *load_module(const char *ptx, int device, std::string &problem);
const Entry *find_entry(void *module, const char *name, std::string &problem);
bool is_entry(const Entry *entry);
