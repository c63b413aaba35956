#include "modules.h"
#include <cctype>
#include <map>
#include <memory>
#include <set>
#include <sstream>

namespace {
struct Module {
  int device;
  std::map<std::string, std::vector<size_t>> parameters;
  std::map<std::string, size_t> shared;
  std::set<std::string> barriers;
};

std::set<Module *> modules;
std::map<std::pair<std::string, int>, std::unique_ptr<Entry>> entries;

size_t width(const std::string &type) {
  return std::stoul(type.substr(1)) / 8; // u64, f32, b8
}

// Of `.param .align 8 .b8 name[16]`, `.shared .u64 name` and the like: the first word with a dot that
// is a type, times the number in brackets.
size_t bytes(const std::string &line) {
  std::istringstream words(line);
  std::string word;
  size_t one = 0;
  while (words >> word && one == 0) {
    bool type = word.size() > 2 && word[0] == '.' && isdigit(word[2]);
    one = type ? width(word.substr(1)) : 0;
  }
  size_t open = line.find('[');
  return open == std::string::npos ? one : one * std::stoul(line.substr(open + 1));
}
} // namespace

void *load_module(const char *ptx, int device, std::string &problem) {
  auto module = std::make_unique<Module>();
  module->device = device;
  std::istringstream lines(ptx);
  std::string line, name;
  bool version = false, open = false;
  while (std::getline(lines, line)) {
    version |= line.rfind(".version", 0) == 0;
    size_t at = line.find(".entry ");
    if (at != std::string::npos) {
      name = line.substr(at + 7, line.find('(', at) - at - 7);
      open = true;
      module->parameters[name] = {};
    } else if (open && line.find(".param ") != std::string::npos) {
      module->parameters[name].push_back(bytes(line));
    } else if (line.find(".shared ") != std::string::npos && line.find('[') != std::string::npos) {
      module->shared[name] += bytes(line);
    } else if (line.find("bar.sync") != std::string::npos || line.find("shfl.") != std::string::npos) {
      module->barriers.insert(name);
    }
    open &= line.rfind(")", 0) != 0;
  }
  if (!version) {
    problem = "what was loaded is no PTX";
    return nullptr;
  }
  Module *loaded = module.release();
  modules.insert(loaded);
  return loaded;
}

const Entry *find_entry(void *handle, const char *name, std::string &problem) {
  Module *module = static_cast<Module *>(handle);
  if (modules.count(module) == 0) {
    problem = "a module that is not there";
    return nullptr;
  }
  auto found = module->parameters.find(name);
  auto host = host_kernels().find(name);
  if (found == module->parameters.end()) {
    problem = std::string(name) + " does not stand in the PTX";
    return nullptr;
  }
  if (host == host_kernels().end()) {
    problem = std::string(name) + " was not compiled into the driver for tests";
    return nullptr;
  }
  if (host->second.sizes != found->second) {
    problem = std::string(name) + " has other parameters in the PTX than in its source";
    return nullptr;
  }
  auto &entry = entries[{name, module->device}];
  if (entry == nullptr) {
    entry.reset(new Entry{name, module->device, &host->second, module->shared[name],
                          module->barriers.count(name) != 0});
  }
  return entry.get();
}

bool is_entry(const Entry *entry) {
  for (auto &each : entries) {
    if (each.second.get() == entry) {
      return true;
    }
  }
  return false;
}
