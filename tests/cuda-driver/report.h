// What the driver found wrong, for the test: lines in the file that CUDA_DRIVER_REPORT names.
#pragma once
#include <string>

void report(const std::string &line);

// File and line of an address in this library, by the debugging information.
std::string source_line(void *address);
