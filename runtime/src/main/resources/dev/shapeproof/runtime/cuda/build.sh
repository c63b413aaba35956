#!/usr/bin/env bash
# Compiles every kernel beside this script to PTX, into the folder given or beside it. The PTX that
# nvcc 13 writes for compute_75 uses nothing that PTX 7.0 did not have, and is labelled so: drivers
# from CUDA 11.0 on take it.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
to="${1:-$here}"
for source in "$here"/*.cu; do
  name="$(basename "$source" .cu)"
  nvcc -std=c++17 -arch=compute_75 -ptx -o "$to/$name.full" "$source"
  # comments name the compiler's build, and a hint about bytes that are not used is newer than 7.0
  sed -e '/^\/\//d' -e '/used_bytes_mask/d' -e 's/^\.version .*/.version 7.0/' "$to/$name.full" > "$to/$name.ptx"
  rm "$to/$name.full"
done
