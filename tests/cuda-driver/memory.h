// The memory of the devices: a stretch of addresses for each, so that an address tells whose it is.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>

constexpr int DEVICES = 2;

// 0 where the capacity does not allow it.
uint64_t device_alloc(int device, size_t bytes);

// Empty, or what is wrong: not a block, or one that was freed already, or written around.
std::string device_free(int device, uint64_t address);

// Whether bytes from address on are one live block's, on that device.
bool device_owns(int device, uint64_t address, size_t bytes);

// Whose address it is, or -1.
int device_of(uint64_t address);

size_t device_capacity();
size_t device_used(int device);

// What is live at the end, one line each.
std::string device_leaks();

// A launch begins: what was noted of the last one's reads and writes is forgotten.
void begin_watch();
