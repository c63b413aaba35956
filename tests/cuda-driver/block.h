// Running a grid on the CPU: blocks one after another in an order drawn from a seed, the threads of
// a block as fibers where the kernel has barriers.
#pragma once
#include "modules.h"
#include <string>

struct Extent {
  unsigned x, y, z;
};

// Empty, or what a GPU could not have survived, or would have got wrong.
// One at a time: whoever calls holds the driver's lock.
std::string run_grid(const Entry &entry, Extent grid, Extent block, void *const *values,
                     unsigned seed);

// Of the thread that runs: for reports.
struct Position {
  unsigned launch, block, thread, epoch; // the epoch counts the barriers that the block has passed
  bool running;
};

extern Position position;

// Ends the kernel: what was found is the result of run_grid.
[[noreturn]] void fault(const std::string &what);
void note_fault(const std::string &what);
