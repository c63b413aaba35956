#include "block.h"
#include "include/device.h"
#include "memory.h"
#include <algorithm>
#include <csetjmp>
#include <numeric>
#include <random>
#include <sys/mman.h>
#include <ucontext.h>

Triple threadIdx, blockIdx, blockDim, gridDim;
Position position;

extern char __start_shared_memory[] __attribute__((weak));
extern char __stop_shared_memory[] __attribute__((weak));

namespace {
constexpr size_t STACK = 64 * 1024;
constexpr unsigned WARP = 32;

enum class State { READY, AT_BARRIER, AT_SHUFFLE, DONE };

// Of a thread in this block.
struct Fiber {
  jmp_buf at;
  bool begun = false;
  State state = State::READY;
  const char *file = "";
  int line = 0;
  unsigned mask = 0;
  uint64_t given = 0;
};

// Of a stack, which serves one thread after another: to begin anew takes calls of the system.
struct Stack {
  ucontext_t start;
  jmp_buf parked;
  bool waits = false; // parked, and not in the middle of a kernel that broke
};

struct Block {
  std::vector<Fiber> fibers;
  unsigned current = 0;
  ucontext_t back;
  jmp_buf scheduler;
  const HostKernel *kernel = nullptr;
  void *const *values = nullptr;
  Extent extent{};
  std::string fault;
  bool with_fibers = false;
};

Block block;
std::vector<Stack> stack(1024);
jmp_buf out; // where a kernel without fibers goes on after a fault

char *stacks() {
  static char *memory = static_cast<char *>(
      mmap(nullptr, 1024 * STACK, PROT_READ | PROT_WRITE,
           MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0));
  return memory;
}

void place_thread(unsigned thread) {
  threadIdx = {thread % block.extent.x, thread / block.extent.x % block.extent.y,
               thread / (block.extent.x * block.extent.y)};
  position.thread = thread;
}

void enter_fiber() {
  for (;;) {
    block.kernel->run(block.values);
    block.fibers[block.current].state = State::DONE;
    stack[block.current].waits = true;
    if (_setjmp(stack[block.current].parked) == 0) {
      _longjmp(block.scheduler, 1);
    }
  }
}

void leave_fiber() {
  Fiber &fiber = block.fibers[block.current];
  if (_setjmp(fiber.at) == 0) {
    _longjmp(block.scheduler, 1);
  }
}

void resume(unsigned thread) {
  Fiber &fiber = block.fibers[thread];
  block.current = thread;
  place_thread(thread);
  if (_setjmp(block.scheduler) != 0) {
    return;
  }
  if (fiber.begun) {
    _longjmp(fiber.at, 1);
  }
  fiber.begun = true;
  Stack &own = stack[thread];
  if (own.waits) {
    own.waits = false;
    _longjmp(own.parked, 1);
  }
  getcontext(&own.start);
  own.start.uc_stack.ss_sp = stacks() + thread * STACK;
  own.start.uc_stack.ss_size = STACK;
  own.start.uc_link = nullptr;
  makecontext(&own.start, enter_fiber, 0);
  setcontext(&own.start);
}

std::string where(const Fiber &fiber) {
  return std::string(fiber.file) + ":" + std::to_string(fiber.line);
}

// All that wait go on, if they wait for the same; else nobody ever would.
void release_barrier() {
  const Fiber *one = nullptr;
  unsigned ended = 0, waiting = 0;
  for (const Fiber &fiber : block.fibers) {
    if (fiber.state == State::DONE) {
      ended++;
    } else {
      waiting++;
      if (one == nullptr) {
        one = &fiber;
      } else if (fiber.state != one->state || fiber.line != one->line || fiber.file != one->file) {
        note_fault("divergent barrier: threads of one block wait at " + where(*one) + " and at " +
                   where(fiber));
        return;
      }
    }
  }
  if (ended > 0 && one->state == State::AT_BARRIER) {
    note_fault("divergent barrier: " + std::to_string(waiting) + " threads wait at " +
               where(*one) + " and " + std::to_string(ended) + " have ended");
    return;
  }
  if (one->state == State::AT_SHUFFLE) {
    note_fault("a shuffle at " + where(*one) + " names lanes that never come");
    return;
  }
  position.epoch++;
  for (Fiber &fiber : block.fibers) {
    fiber.state = State::READY;
  }
}

// Warps whose named lanes are all there go on.
bool release_shuffles() {
  bool some = false;
  for (unsigned warp = 0; warp * WARP < block.fibers.size(); warp++) {
    unsigned there = 0, wanted = 0;
    for (unsigned lane = 0; lane < WARP && warp * WARP + lane < block.fibers.size(); lane++) {
      const Fiber &fiber = block.fibers[warp * WARP + lane];
      if (fiber.state == State::AT_SHUFFLE) {
        there |= 1u << lane;
        wanted |= fiber.mask;
      }
    }
    unsigned size = std::min<size_t>(WARP, block.fibers.size() - warp * WARP);
    unsigned full = size == WARP ? ~0u : (1u << size) - 1;
    if (there != 0 && (wanted & full) == there) {
      some = true;
      for (unsigned lane = 0; lane < size; lane++) {
        if (there >> lane & 1) {
          block.fibers[warp * WARP + lane].state = State::READY;
        }
      }
    }
  }
  return some;
}

void run_fibers(unsigned threads) {
  block.fibers.resize(threads);
  for (Fiber &fiber : block.fibers) {
    fiber.begun = false;
    fiber.state = State::READY;
  }
  while (block.fault.empty()) {
    bool ran = false, left = false;
    for (unsigned thread = 0; thread < threads && block.fault.empty(); thread++) {
      if (block.fibers[thread].state == State::READY) {
        ran = true;
        resume(thread);
      }
      left |= block.fibers[thread].state != State::DONE;
    }
    if (!left) {
      return;
    }
    if (!ran && !release_shuffles()) {
      release_barrier();
    }
  }
}

void run_plain(unsigned threads) {
  if (_setjmp(out) != 0) {
    return;
  }
  for (unsigned thread = 0; thread < threads; thread++) {
    place_thread(thread);
    block.kernel->run(block.values);
  }
}
} // namespace

std::map<std::string, HostKernel> &host_kernels() {
  static std::map<std::string, HostKernel> kernels;
  return kernels;
}

void note_fault(const std::string &what) {
  if (block.fault.empty()) {
    block.fault = what;
  }
}

void fault(const std::string &what) {
  note_fault(what);
  if (block.with_fibers) {
    block.fibers[block.current].state = State::DONE;
    _longjmp(block.scheduler, 1);
  }
  _longjmp(out, 1);
}

void driver_barrier(const char *file, int line) {
  if (!block.with_fibers) {
    fault("a barrier in a kernel whose PTX has none");
  }
  Fiber &fiber = block.fibers[block.current];
  fiber.state = State::AT_BARRIER;
  fiber.file = file;
  fiber.line = line;
  leave_fiber();
}

uint64_t driver_shuffle_down(unsigned mask, uint64_t bits, int step, const char *file, int line) {
  if (!block.with_fibers) {
    fault("a shuffle in a kernel whose PTX has none");
  }
  unsigned me = block.current;
  auto wait = [&] {
    Fiber &fiber = block.fibers[me];
    fiber.state = State::AT_SHUFFLE;
    fiber.mask = mask;
    fiber.file = file;
    fiber.line = line;
    leave_fiber();
  };
  block.fibers[me].given = bits;
  wait();
  unsigned from = me % WARP + step;
  uint64_t taken = bits;
  if (from < WARP && me - me % WARP + from < block.fibers.size()) {
    if (!(mask >> from & 1)) {
      fault("a shuffle reads from a lane that its mask does not name");
    }
    taken = block.fibers[me - me % WARP + from].given;
  }
  // nobody gives a new value before all have taken the old one
  wait();
  return taken;
}

namespace {
// Not by memset, which AddressSanitizer replaces by one that minds the gaps between arrays.
void poison_shared() {
  if (__start_shared_memory != nullptr) {
    char *at = __start_shared_memory;
    for (; at + sizeof(uint64_t) <= __stop_shared_memory; at += sizeof(uint64_t)) {
      *(volatile uint64_t *)at = 0xcdcdcdcdcdcdcdcd;
    }
    for (; at < __stop_shared_memory; at++) {
      *(volatile char *)at = (char)0xcd;
    }
  }
}
} // namespace

std::string run_grid(const Entry &entry, Extent grid, Extent extent, void *const *values,
                     unsigned seed) {
  std::vector<unsigned> order((size_t)grid.x * grid.y * grid.z);
  std::iota(order.begin(), order.end(), 0u);
  std::shuffle(order.begin(), order.end(), std::mt19937(seed));
  block.kernel = entry.kernel;
  block.values = values;
  block.extent = extent;
  block.with_fibers = entry.barriers;
  block.fault.clear();
  blockDim = {extent.x, extent.y, extent.z};
  gridDim = {grid.x, grid.y, grid.z};
  position.launch++;
  position.running = true;
  begin_watch();
  for (unsigned index : order) {
    blockIdx = {index % grid.x, index / grid.x % grid.y, index / (grid.x * grid.y)};
    position.block = index;
    position.epoch = 0;
    if (entry.shared > 0) {
      poison_shared();
    }
    unsigned threads = extent.x * extent.y * extent.z;
    if (entry.barriers) {
      run_fibers(threads);
    } else {
      run_plain(threads);
    }
    if (!block.fault.empty()) {
      break;
    }
  }
  position.running = false;
  return block.fault.empty() ? "" : entry.name + ": " + block.fault;
}
