#include "report.h"
#include <cstdio>
#include <cstdlib>
#include <dlfcn.h>

void report(const std::string &line) {
  const char *name = std::getenv("CUDA_DRIVER_REPORT");
  FILE *file = name == nullptr ? stderr : std::fopen(name, "a");
  if (file != nullptr) {
    std::fprintf(file, "%s\n", line.c_str());
    if (file != stderr) {
      std::fclose(file);
    }
  }
}

std::string source_line(void *address) {
  Dl_info info;
  if (dladdr(address, &info) == 0) {
    return "an unknown line";
  }
  char command[512];
  // the address behind a call may belong to the next line
  std::snprintf(command, sizeof command, "addr2line -e '%s' %lx 2>/dev/null", info.dli_fname,
                (unsigned long)((char *)address - (char *)info.dli_fbase - 1));
  std::string text;
  FILE *out = popen(command, "r");
  if (out != nullptr) {
    char line[512] = "";
    if (std::fgets(line, sizeof line, out) != nullptr) {
      text = line;
    }
    pclose(out);
  }
  text = text.substr(0, text.find_first_of(" \n"));
  size_t folder = text.rfind('/');
  text = folder == std::string::npos ? text : text.substr(folder + 1);
  return text.empty() ? "an unknown line" : text;
}
