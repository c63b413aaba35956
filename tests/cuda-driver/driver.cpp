// A CUDA driver for tests: as much of the driver API as the runtime and the tests call, under the
// names that cuda.h gives them. It is told what to be by the environment:
//   CUDA_DRIVER_MODE      no-device, too-old; else two devices
//   CUDA_DRIVER_CAPACITY  bytes of each device
//   CUDA_DRIVER_SEED      of the order in which blocks run
//   CUDA_DRIVER_REPORT    the file for what was wrong
//   CUDA_DRIVER_LEAKS     report: what is not freed at the end is wrong
//   CUDA_DRIVER_FAIL      the kernel that breaks when it runs
#include "block.h"
#include "memory.h"
#include "modules.h"
#include "report.h"
#include <cstdlib>
#include <cstring>
#include <deque>
#include <fstream>
#include <functional>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <vector>

namespace {
enum Result {
  SUCCESS = 0,
  INVALID_VALUE = 1,
  OUT_OF_MEMORY = 2,
  NOT_INITIALIZED = 3,
  NO_DEVICE = 100,
  INVALID_DEVICE = 101,
  INVALID_CONTEXT = 201,
  INVALID_PTX = 218,
  INVALID_HANDLE = 400,
  NOT_FOUND = 500,
  NOT_READY = 600,
  ILLEGAL_ADDRESS = 700,
  LAUNCH_OUT_OF_RESOURCES = 701,
};

struct Task {
  std::string what;
  std::function<std::string()> run;
  bool copy; // between a device and memory of the program that is not pinned, or from a device
};

struct Stream {
  explicit Stream(int device) : device(device) {}
  int device;
  std::deque<Task> tasks;
  size_t given = 0, done = 0;
};

// A place in a stream: behind all that it was given until then.
struct Event {
  int device;
  Stream *stream = nullptr;
  size_t place = 0;
};

struct Context {
  int device;
  int failed = SUCCESS; // sticky: once a kernel broke, every call says so
};

struct State {
  bool started = false;
  Context contexts[DEVICES] = {{0}, {1}};
  std::set<Stream *> streams;
  std::set<Event *> events;
  std::map<void *, size_t> pinned;
  unsigned launches = 0;
};

State &state = *new State;
std::recursive_mutex lock;
thread_local Context *current = nullptr;

using Guard = std::lock_guard<std::recursive_mutex>;

std::string setting(const char *name) {
  const char *text = std::getenv(name);
  return text == nullptr ? "" : text;
}

int wrong(const std::string &what, int result) {
  report(what);
  return result;
}

// Up to a place; a task may run another stream in turn.
void run(Stream &stream, size_t place) {
  Context &context = state.contexts[stream.device];
  while (!stream.tasks.empty() && stream.done < place) {
    Task task = std::move(stream.tasks.front());
    stream.tasks.pop_front();
    stream.done++;
    if (context.failed != SUCCESS) {
      continue;
    }
    std::string problem = task.run();
    if (!problem.empty()) {
      report(problem);
      context.failed = ILLEGAL_ADDRESS;
    }
  }
}

void run(Stream &stream) { run(stream, stream.given); }

void run(const Event &event) {
  if (event.stream != nullptr && state.streams.count(event.stream) != 0) {
    run(*event.stream, event.place);
  }
}

// A call that does not name a stream waits for all of them.
void run_all(int device) {
  for (Stream *stream : state.streams) {
    if (stream->device == device) {
      run(*stream);
    }
  }
}

int ready() {
  if (!state.started) {
    return NOT_INITIALIZED;
  }
  return current == nullptr ? (int)INVALID_CONTEXT : current->failed;
}

int stream_of(void *handle, Stream *&stream) {
  static Stream none[DEVICES] = {Stream(0), Stream(1)};
  stream = handle == nullptr ? &none[current->device] : static_cast<Stream *>(handle);
  if (handle == nullptr) {
    state.streams.insert(stream);
  } else if (state.streams.count(stream) == 0) {
    return wrong("a stream that is not there", INVALID_HANDLE);
  }
  return stream->device == current->device
             ? (int)SUCCESS
             : wrong("a stream of another device", INVALID_HANDLE);
}

int event_of(void *handle) {
  Event *event = static_cast<Event *>(handle);
  if (state.events.count(event) == 0) {
    return wrong("an event that is not there", INVALID_HANDLE);
  }
  return event->device == current->device ? (int)SUCCESS
                                          : wrong("an event of another device", INVALID_HANDLE);
}

int owned(uint64_t address, size_t bytes, const char *what) {
  return device_owns(current->device, address, bytes)
             ? (int)SUCCESS
             : wrong(std::string(what) + " of " + std::to_string(bytes) +
                         " bytes that are not one live block's of this device",
                     INVALID_VALUE);
}

// A copy from there really is on its way while the program goes on.
bool is_pinned(const void *from, size_t bytes) {
  auto above = state.pinned.upper_bound(const_cast<void *>(from));
  if (above == state.pinned.begin()) {
    return false;
  }
  --above;
  return static_cast<const char *>(from) + bytes <=
         static_cast<const char *>(above->first) + above->second;
}

uint64_t sum(const void *data, size_t bytes) {
  uint64_t hash = 1469598103934665603u;
  for (size_t i = 0; i < bytes; i++) {
    hash = (hash ^ ((const unsigned char *)data)[i]) * 1099511628211u;
  }
  return hash;
}

int enqueue(void *handle, Task task) {
  Stream *stream;
  int result = stream_of(handle, stream);
  if (result == SUCCESS) {
    stream->tasks.push_back(std::move(task));
    stream->given++;
  }
  return result;
}

struct AtExit {
  ~AtExit() {
    for (Stream *stream : state.streams) {
      for (Task &task : stream->tasks) {
        if (task.copy) {
          report("never waited for: " + task.what);
        }
      }
    }
    if (setting("CUDA_DRIVER_LEAKS") == "report") {
      std::string leaks = device_leaks();
      if (!leaks.empty()) {
        report(leaks.substr(0, leaks.size() - 1));
      }
    }
  }
} at_exit;
} // namespace

extern "C" {

int cuInit(unsigned) {
  Guard guard(lock);
  if (setting("CUDA_DRIVER_MODE") == "no-device") {
    return NO_DEVICE;
  }
  state.started = true;
  return SUCCESS;
}

int cuDriverGetVersion(int *version) {
  *version = setting("CUDA_DRIVER_MODE") == "too-old" ? 10020 : 12060;
  return SUCCESS;
}

int cuDeviceGetCount(int *count) {
  *count = DEVICES;
  return state.started ? SUCCESS : NOT_INITIALIZED;
}

int cuDeviceGet(int *device, int number) {
  *device = number;
  return number >= 0 && number < DEVICES ? SUCCESS : INVALID_DEVICE;
}

int cuDeviceGetName(char *name, int length, int device) {
  std::string text = "driver for tests " + std::to_string(device);
  std::strncpy(name, text.c_str(), length);
  return SUCCESS;
}

int cuDeviceTotalMem_v2(size_t *bytes, int) {
  *bytes = device_capacity();
  return SUCCESS;
}

int cuDeviceGetAttribute(int *value, int attribute, int) {
  *value = attribute == 75 ? 7 : attribute == 76 ? 5 : 0; // compute capability 7.5
  return SUCCESS;
}

int cuDevicePrimaryCtxRetain(void **context, int device) {
  Guard guard(lock);
  if (device < 0 || device >= DEVICES) {
    return INVALID_DEVICE;
  }
  *context = &state.contexts[device];
  return SUCCESS;
}

int cuDevicePrimaryCtxRelease_v2(int) { return SUCCESS; }

int cuCtxSetCurrent(void *context) {
  if (context != nullptr && context != &state.contexts[0] && context != &state.contexts[1]) {
    return wrong("a context that is not there", INVALID_CONTEXT);
  }
  current = static_cast<Context *>(context);
  return SUCCESS;
}

int cuCtxGetCurrent(void **context) {
  *context = current;
  return SUCCESS;
}

int cuCtxSynchronize() {
  Guard guard(lock);
  int result = ready();
  if (result == SUCCESS) {
    run_all(current->device);
    result = current->failed;
  }
  return result;
}

int cuStreamCreate(void **stream, unsigned) {
  Guard guard(lock);
  int result = ready();
  if (result == SUCCESS) {
    Stream *made = new Stream(current->device);
    state.streams.insert(made);
    *stream = made;
  }
  return result;
}

int cuStreamDestroy_v2(void *handle) {
  Guard guard(lock);
  Stream *stream;
  int result = ready();
  result = result == SUCCESS ? stream_of(handle, stream) : result;
  if (result == SUCCESS) {
    run(*stream);
    state.streams.erase(stream);
    delete stream;
  }
  return result;
}

int cuStreamSynchronize(void *handle) {
  Guard guard(lock);
  Stream *stream;
  int result = ready();
  result = result == SUCCESS ? stream_of(handle, stream) : result;
  if (result == SUCCESS) {
    run(*stream);
    result = current->failed;
  }
  return result;
}

int cuStreamQuery(void *handle) {
  Guard guard(lock);
  Stream *stream;
  int result = ready();
  result = result == SUCCESS ? stream_of(handle, stream) : result;
  return result != SUCCESS ? result : stream->tasks.empty() ? SUCCESS : NOT_READY;
}

int cuEventCreate(void **event, unsigned) {
  Guard guard(lock);
  int result = ready();
  if (result == SUCCESS) {
    Event *made = new Event{current->device};
    state.events.insert(made);
    *event = made;
  }
  return result;
}

int cuEventDestroy_v2(void *handle) {
  Guard guard(lock);
  Event *event = static_cast<Event *>(handle);
  if (state.events.erase(event) == 0) {
    return wrong("an event that is not there", INVALID_HANDLE);
  }
  delete event;
  return ready();
}

int cuEventRecord(void *event, void *handle) {
  Guard guard(lock);
  Stream *stream;
  int result = ready();
  result = result == SUCCESS ? event_of(event) : result;
  result = result == SUCCESS ? stream_of(handle, stream) : result;
  if (result == SUCCESS) {
    static_cast<Event *>(event)->stream = stream;
    static_cast<Event *>(event)->place = stream->given;
  }
  return result;
}

// What is waited for is where the event stands now; it may move on.
int cuStreamWaitEvent(void *handle, void *event, unsigned) {
  Guard guard(lock);
  int result = ready();
  result = result == SUCCESS ? event_of(event) : result;
  if (result != SUCCESS) {
    return result;
  }
  Event place = *static_cast<Event *>(event);
  return enqueue(handle, {"waiting for another stream",
                          [place] {
                            run(place);
                            return std::string();
                          },
                          false});
}

int cuEventSynchronize(void *event) {
  Guard guard(lock);
  int result = ready();
  result = result == SUCCESS ? event_of(event) : result;
  if (result == SUCCESS) {
    run(*static_cast<Event *>(event));
    result = current->failed;
  }
  return result;
}

int cuModuleLoadData(void **module, const void *image) {
  Guard guard(lock);
  int result = ready();
  if (result != SUCCESS) {
    return result;
  }
  std::string problem;
  *module = load_module(static_cast<const char *>(image), current->device, problem);
  return *module != nullptr ? SUCCESS : wrong(problem, INVALID_PTX);
}

int cuModuleLoadDataEx(void **module, const void *image, unsigned, int *, void **) {
  return cuModuleLoadData(module, image);
}

int cuModuleUnload(void *) { return SUCCESS; }

int cuModuleGetFunction(void **function, void *module, const char *name) {
  Guard guard(lock);
  int result = ready();
  if (result != SUCCESS) {
    return result;
  }
  std::string problem;
  *function = const_cast<Entry *>(find_entry(module, name, problem));
  return *function != nullptr ? SUCCESS : wrong(problem, NOT_FOUND);
}

#ifndef WITHOUT_LAUNCH
int cuLaunchKernel(void *function, unsigned gx, unsigned gy, unsigned gz, unsigned bx, unsigned by,
                   unsigned bz, unsigned shared, void *handle, void **values, void **extra) {
  Guard guard(lock);
  int result = ready();
  if (result != SUCCESS) {
    return result;
  }
  const Entry *entry = static_cast<const Entry *>(function);
  if (!is_entry(entry) || entry->device != current->device) {
    return wrong("a function that is not there, or another device's", INVALID_HANDLE);
  }
  if (values == nullptr || extra != nullptr) {
    return wrong(entry->name + ": parameters are to be given in the first of two ways",
                 INVALID_VALUE);
  }
  if (gx == 0 || gy == 0 || gz == 0 || gx > 0x7fffffff || gy > 65535 || gz > 65535) {
    return wrong(entry->name + ": no such grid", INVALID_VALUE);
  }
  if (bx == 0 || by == 0 || bz == 0 || bx > 1024 || by > 1024 || bz > 64 ||
      (size_t)bx * by * bz > 1024) {
    return wrong(entry->name + ": no such block", INVALID_VALUE);
  }
  if (shared + entry->shared > 48 * 1024) {
    return wrong(entry->name + ": more than 48 KiB of shared memory", INVALID_VALUE);
  }
  // values are copied at the launch, as a GPU's driver does
  std::vector<std::vector<char>> copies;
  for (size_t i = 0; i < entry->kernel->sizes.size(); i++) {
    const char *from = static_cast<const char *>(values[i]);
    copies.emplace_back(from, from + entry->kernel->sizes[i]);
    for (size_t at = 0; at + 8 <= copies.back().size(); at += 8) {
      uint64_t word;
      std::memcpy(&word, copies.back().data() + at, 8);
      int device = device_of(word);
      if (device >= 0 && !device_owns(device, word, 0)) {
        return wrong(entry->name + ": a pointer to memory that is not live", INVALID_VALUE);
      }
      if (device >= 0 && device != current->device) {
        return wrong(entry->name + ": a pointer to memory of another device", INVALID_VALUE);
      }
    }
  }
  std::string noted = setting("CUDA_DRIVER_LAUNCHES");
  if (!noted.empty()) {
    std::ofstream(noted, std::ios::app) << entry->name << '\n';
  }
  std::string seed = setting("CUDA_DRIVER_SEED");
  unsigned order = (unsigned)std::atoi(seed.c_str()) + state.launches++;
  return enqueue(handle, {entry->name,
                          [entry, gx, gy, gz, bx, by, bz, order, copies] {
                            if (setting("CUDA_DRIVER_FAIL") == entry->name) {
                              return entry->name + " breaks, as it was told to";
                            }
                            std::vector<void *> pointers;
                            for (const std::vector<char> &copy : copies) {
                              pointers.push_back((void *)copy.data());
                            }
                            return run_grid(*entry, {gx, gy, gz},
                                            {bx, by, bz}, pointers.data(), order);
                          },
                          false});
}
#endif

int cuMemAlloc_v2(uint64_t *address, size_t bytes) {
  Guard guard(lock);
  int result = ready();
  if (result != SUCCESS) {
    return result;
  }
  if (bytes == 0) {
    return INVALID_VALUE;
  }
  *address = device_alloc(current->device, bytes);
  return *address != 0 ? SUCCESS : OUT_OF_MEMORY;
}

int cuMemFree_v2(uint64_t address) {
  Guard guard(lock);
  int result = ready();
  if (result != SUCCESS) {
    return result;
  }
  run_all(current->device);
  std::string problem = device_free(current->device, address);
  return problem.empty() ? current->failed : wrong(problem, INVALID_VALUE);
}

int cuMemAllocHost_v2(void **address, size_t bytes) {
  Guard guard(lock);
  int result = ready();
  if (result != SUCCESS) {
    return result;
  }
  *address = std::malloc(bytes);
  if (*address == nullptr) {
    return OUT_OF_MEMORY;
  }
  std::memset(*address, 0xa5, bytes);
  state.pinned[*address] = bytes;
  return SUCCESS;
}

int cuMemFreeHost(void *address) {
  Guard guard(lock);
  int result = ready();
  if (result != SUCCESS) {
    return result;
  }
  if (state.pinned.erase(address) == 0) {
    return wrong("what was freed is no pinned memory", INVALID_VALUE);
  }
  run_all(current->device);
  std::free(address);
  return current->failed;
}

int cuMemGetInfo_v2(size_t *free, size_t *total) {
  Guard guard(lock);
  int result = ready();
  if (result == SUCCESS) {
    *total = device_capacity();
    *free = *total - device_used(current->device);
  }
  return result;
}

int cuMemcpyHtoD_v2(uint64_t to, const void *from, size_t bytes) {
  Guard guard(lock);
  int result = ready();
  result = result == SUCCESS ? owned(to, bytes, "a copy to") : result;
  if (result == SUCCESS) {
    run_all(current->device);
    std::memcpy((void *)to, from, bytes);
    result = current->failed;
  }
  return result;
}

int cuMemcpyDtoH_v2(void *to, uint64_t from, size_t bytes) {
  Guard guard(lock);
  int result = ready();
  result = result == SUCCESS ? owned(from, bytes, "a copy from") : result;
  if (result == SUCCESS) {
    run_all(current->device);
    std::memcpy(to, (void *)from, bytes);
    result = current->failed;
  }
  return result;
}

int cuMemcpyDtoDAsync_v2(uint64_t to, uint64_t from, size_t bytes, void *stream) {
  Guard guard(lock);
  int result = ready();
  result = result == SUCCESS ? owned(to, bytes, "a copy to") : result;
  result = result == SUCCESS ? owned(from, bytes, "a copy from") : result;
  return result != SUCCESS ? result : enqueue(stream, {"a copy on a device",
                                                       [=] {
                                                         std::memmove((void *)to, (void *)from,
                                                                      bytes);
                                                         return std::string();
                                                       },
                                                       false});
}

// Done late: a source that changes before anybody waited is noticed.
int cuMemcpyHtoDAsync_v2(uint64_t to, const void *from, size_t bytes, void *stream) {
  Guard guard(lock);
  int result = ready();
  result = result == SUCCESS ? owned(to, bytes, "a copy to") : result;
  uint64_t before = result == SUCCESS ? sum(from, bytes) : 0;
  return result != SUCCESS
             ? result
             : enqueue(stream, {"a copy to a device",
                                [=] {
                                  if (sum(from, bytes) != before) {
                                    report("the source of a copy to a device changed before the "
                                           "copy was waited for");
                                  }
                                  std::memcpy((void *)to, from, bytes);
                                  return std::string();
                                },
                                !is_pinned(from, bytes)});
}

// Done late: until somebody waits, the target holds nothing of use, and must not change.
int cuMemcpyDtoHAsync_v2(void *to, uint64_t from, size_t bytes, void *stream) {
  Guard guard(lock);
  int result = ready();
  result = result == SUCCESS ? owned(from, bytes, "a copy from") : result;
  if (result != SUCCESS) {
    return result;
  }
  std::memset(to, 0xa5, bytes);
  uint64_t before = sum(to, bytes);
  return enqueue(stream, {"a copy from a device",
                          [=] {
                            if (sum(to, bytes) != before) {
                              report("the target of a copy from a device was used before the "
                                     "copy was waited for");
                            }
                            std::memcpy(to, (void *)from, bytes);
                            return std::string();
                          },
                          true});
}

int cuLaunchHostFunc(void *stream, void (*run)(void *), void *data) {
  Guard guard(lock);
  int result = ready();
  return result != SUCCESS ? result : enqueue(stream, {"a function of the host",
                                                       [=] {
                                                         run(data);
                                                         return std::string();
                                                       },
                                                       false});
}

// For cublas.cpp, which is given places of devices too.
bool driver_owns(uint64_t address, size_t bytes) {
  Guard guard(lock);
  return current != nullptr && device_owns(current->device, address, bytes);
}

int cuMemsetD8Async(uint64_t to, unsigned char value, size_t bytes, void *stream) {
  Guard guard(lock);
  int result = ready();
  result = result == SUCCESS ? owned(to, bytes, "clearing") : result;
  return result != SUCCESS ? result : enqueue(stream, {"clearing",
                                                       [=] {
                                                         std::memset((void *)to, value, bytes);
                                                         return std::string();
                                                       },
                                                       false});
}
}
