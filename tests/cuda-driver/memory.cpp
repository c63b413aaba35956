#include "memory.h"
#include "block.h"
#include "report.h"
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <set>
#include <sys/mman.h>
#include <unordered_map>

// There where AddressSanitizer is: what lies outside of live blocks is then as forbidden as what lies
// outside of its own.
extern "C" void __asan_poison_memory_region(const volatile void *, size_t) __attribute__((weak));
extern "C" void __asan_unpoison_memory_region(const volatile void *, size_t) __attribute__((weak));

namespace {
void forbid(const void *from, size_t bytes) {
  if (__asan_poison_memory_region != nullptr) {
    __asan_poison_memory_region(from, bytes);
  }
}

void allow(const void *from, size_t bytes) {
  if (__asan_unpoison_memory_region != nullptr) {
    __asan_unpoison_memory_region(from, bytes);
  }
}

constexpr size_t ARENA = size_t(1) << 40;
constexpr size_t GUARD = 512;
constexpr unsigned char POISON = 0xa5;   // of a block at birth
constexpr unsigned char FREED = 0x5a;    // of a block that was freed
constexpr unsigned char AROUND = 0xfd;   // of guard zones

struct Device {
  char *base = nullptr;
  char *next = nullptr;
  std::map<uint64_t, size_t> live;
  std::set<uint64_t> freed;
  size_t used = 0;
};

// Never destroyed: leaks are counted when everything else is gone.
Device *const devices = new Device[DEVICES];

Device &device_at(int number) {
  Device &device = devices[number];
  if (device.base == nullptr) {
    void *memory = mmap(nullptr, ARENA, PROT_READ | PROT_WRITE,
                        MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (memory == MAP_FAILED) {
      report("the driver for tests found no addresses for a device");
      std::abort();
    }
    device.base = device.next = static_cast<char *>(memory);
  }
  return device;
}

const std::pair<const uint64_t, size_t> *block_of(const Device &device, uint64_t address) {
  auto above = device.live.upper_bound(address);
  if (above == device.live.begin()) {
    return nullptr;
  }
  --above;
  return address < above->first + above->second ? &*above : nullptr;
}
} // namespace

size_t device_capacity() {
  const char *text = std::getenv("CUDA_DRIVER_CAPACITY");
  return text == nullptr ? size_t(1) << 32 : std::strtoull(text, nullptr, 10);
}

size_t device_used(int number) { return device_at(number).used; }

uint64_t device_alloc(int number, size_t bytes) {
  Device &device = device_at(number);
  if (device.used + bytes > device_capacity()) {
    return 0;
  }
  // addresses are never used twice, so one of a freed block stays wrong
  size_t rounded = (bytes + GUARD - 1) / GUARD * GUARD;
  char *block = device.next + GUARD;
  device.next = block + rounded;
  allow(block - GUARD, rounded + 2 * GUARD);
  std::memset(block - GUARD, AROUND, GUARD);
  std::memset(block, POISON, bytes);
  std::memset(block + bytes, AROUND, rounded - bytes + GUARD);
  forbid(block - GUARD, GUARD);
  forbid(block + bytes, rounded - bytes + GUARD);
  device.used += bytes;
  device.live[(uint64_t)block] = bytes;
  return (uint64_t)block;
}

std::string device_free(int number, uint64_t address) {
  Device &device = device_at(number);
  auto found = device.live.find(address);
  if (found == device.live.end()) {
    return device.freed.count(address) ? "a block was freed twice" : "what was freed is no block";
  }
  size_t bytes = found->second;
  const char *block = (const char *)address;
  std::string problem;
  for (size_t i = 1; i <= GUARD && problem.empty(); i++) {
    if ((unsigned char)block[-(ptrdiff_t)i] != AROUND) {
      problem = "a block of " + std::to_string(bytes) + " bytes was written to before its start";
    }
    if ((unsigned char)block[bytes + i - 1] != AROUND) {
      problem = "a block of " + std::to_string(bytes) + " bytes was written to behind its end";
    }
  }
  std::memset((void *)address, FREED, bytes);
  forbid(block, bytes);
  // the pages go back, the addresses stay
  device.used -= bytes;
  device.live.erase(found);
  device.freed.insert(address);
  return problem;
}

bool device_owns(int number, uint64_t address, size_t bytes) {
  auto block = block_of(device_at(number), address);
  return block != nullptr && address + bytes <= block->first + block->second;
}

std::string device_leaks() {
  std::string text;
  for (int number = 0; number < DEVICES; number++) {
    for (auto &block : devices[number].live) {
      text += "leaked: a block of " + std::to_string(block.second) + " bytes on device " +
              std::to_string(number) + "\n";
    }
  }
  return text;
}

// ---- watching single reads and writes ----
//
// Kernels of the checked build are compiled with -fsanitize=thread, whose hooks are these instead of
// the sanitizer's own: each read and write is held against the live blocks, and against what other
// threads did since the last barrier.

namespace {
struct Seen {
  unsigned launch = 0;
  unsigned write_block = 0, write_thread = 0, write_epoch = 0;
  unsigned read_block = 0, read_thread = 0, read_epoch = 0;
  bool written = false, read = false, atomic = false;
};

std::unordered_map<uint64_t, Seen> seen;

bool in_arena(uint64_t address, int &number) {
  for (number = 0; number < DEVICES; number++) {
    uint64_t base = (uint64_t)devices[number].base;
    if (base != 0 && address >= base && address < base + ARENA) {
      return true;
    }
  }
  return false;
}

extern "C" char __start_shared_memory[] __attribute__((weak));
extern "C" char __stop_shared_memory[] __attribute__((weak));

bool in_shared(uint64_t address) {
  return __start_shared_memory != nullptr && address >= (uint64_t)__start_shared_memory &&
         address < (uint64_t)__stop_shared_memory;
}

// Two threads between which nothing is ordered.
bool apart(const Seen &, unsigned block, unsigned thread, unsigned epoch, bool shared) {
  if (block != position.block) {
    return !shared; // another block's shared memory is another memory
  }
  return thread != position.thread && epoch == position.epoch;
}

void watch(uint64_t address, size_t bytes, bool write, bool atomic, void *at) {
  if (!position.running) {
    return;
  }
  int number;
  bool shared = in_shared(address);
  if (!shared) {
    if (!in_arena(address, number)) {
      return; // a thread's own
    }
    if (!device_owns(number, address, bytes)) {
      fault(std::string(write ? "write" : "read") + " of " + std::to_string(bytes) +
            " bytes outside of every live block, at " + source_line(at));
    }
  }
  Seen &before = seen[address];
  bool race = false;
  if (before.launch == position.launch) {
    bool both = atomic && before.atomic;
    race |= before.written && !both &&
            apart(before, before.write_block, before.write_thread, before.write_epoch, shared);
    race |= write && before.read && !both &&
            apart(before, before.read_block, before.read_thread, before.read_epoch, shared);
  } else {
    before = Seen{};
    before.launch = position.launch;
  }
  if (race) {
    fault("race: two threads on one address without a barrier between them, at " +
          source_line(at));
  }
  before.atomic = atomic;
  if (write) {
    before.written = true;
    before.write_block = position.block;
    before.write_thread = position.thread;
    before.write_epoch = position.epoch;
  } else {
    before.read = true;
    before.read_block = position.block;
    before.read_thread = position.thread;
    before.read_epoch = position.epoch;
  }
}
} // namespace

int device_of(uint64_t address) {
  int number;
  return in_arena(address, number) ? number : -1;
}

void begin_watch() { seen.clear(); }

double driver_atomic_add(double *at, double value) {
  watch((uint64_t)at, sizeof value, true, true, __builtin_return_address(0));
  double before = *at;
  *at = before + value;
  return before;
}

int driver_atomic_min(int *at, int value) {
  watch((uint64_t)at, sizeof value, true, true, __builtin_return_address(0));
  int before = *at;
  *at = value < before ? value : before;
  return before;
}

extern "C" {
#define HOOK(name, bytes, write)                                                                   \
  void __tsan_##name(void *at) {                                                                   \
    watch((uint64_t)at, bytes, write, false, __builtin_return_address(0));                         \
  }
HOOK(read1, 1, false)
HOOK(read2, 2, false)
HOOK(read4, 4, false)
HOOK(read8, 8, false)
HOOK(read16, 16, false)
HOOK(write1, 1, true)
HOOK(write2, 2, true)
HOOK(write4, 4, true)
HOOK(write8, 8, true)
HOOK(write16, 16, true)
HOOK(unaligned_read2, 2, false)
HOOK(unaligned_read4, 4, false)
HOOK(unaligned_read8, 8, false)
HOOK(unaligned_read16, 16, false)
HOOK(unaligned_write2, 2, true)
HOOK(unaligned_write4, 4, true)
HOOK(unaligned_write8, 8, true)
HOOK(unaligned_write16, 16, true)

void __tsan_read_range(void *at, unsigned long bytes) {
  watch((uint64_t)at, bytes, false, false, __builtin_return_address(0));
}

void __tsan_write_range(void *at, unsigned long bytes) {
  watch((uint64_t)at, bytes, true, false, __builtin_return_address(0));
}

void __tsan_init() {}
void __tsan_func_entry(void *) {}
void __tsan_func_exit() {}
void __tsan_vptr_update(void **, void *) {}
void __tsan_vptr_read(void **) {}
}
