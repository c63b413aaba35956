#!/usr/bin/env bash
# build.sh FOLDER SOURCE.cu...: builds libcuda.so.1 with these kernels, compiled by g++, in folders of FOLDER:
#   fast      nothing but the kernels
#   checked   watches every read and write of a kernel
#   address   the same under AddressSanitizer, whose library is to be preloaded
#   broken    lacks a function
#   blas      no driver, but a libcublas.so.12, to be found beside one of them
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
to="$1"
shift
mkdir -p "$to"/{fast,checked,address,broken,blas,objects}
# addr2line confuses the files of newer debugging information
flags=(-std=c++17 -fPIC -gdwarf-4 -O1 -Wall -Wextra -I"$here" -I"$here/include")
for part in block driver memory modules report; do
  g++ "${flags[@]}" -c "$here/$part.cpp" -o "$to/objects/$part.o" &
done
g++ "${flags[@]}" -DWITHOUT_LAUNCH -c "$here/driver.cpp" -o "$to/objects/broken.o" &
names=()
for source in "$@"; do
  name="$(basename "$source" .cu)"
  names+=("$name")
  {
    echo '#include "include/device.h"'
    echo '#include "kernels.h"'
    echo "#include \"$(cd "$(dirname "$source")" && pwd)/$name.cu\""
    sed -nE 's/^extern "C" __global__ void (\w+)\(.*/static bool add_\1 = register_kernel("\1", \1);/p' "$source"
  } > "$to/objects/$name.cpp"
  kernel=("${flags[@]}" -Wno-unused-variable -Wno-unused-function -Wno-unknown-pragmas
    -I"$(dirname "$source")" -c "$to/objects/$name.cpp")
  wait -n || true
  g++ "${kernel[@]}" -O2 -o "$to/objects/$name.fast.o" &
  g++ "${kernel[@]}" -fsanitize=thread -o "$to/objects/$name.checked.o" &
  g++ "${kernel[@]}" -fsanitize=address -fsanitize-sections=shared_memory -o "$to/objects/$name.address.o" &
done
wait
common=(block memory modules report)
objects=("${common[@]/#/$to/objects/}")
objects=("${objects[@]/%/.o}")
for kind in fast checked address broken; do
  driver=driver kernels=$kind
  if [ $kind = broken ]; then driver=broken kernels=fast; fi
  all=("${names[@]/#/$to/objects/}")
  g++ -shared -Wl,-soname,libcuda.so.1 -o "$to/$kind/libcuda.so.1" "$to/objects/$driver.o" \
    "${objects[@]}" "${all[@]/%/.$kernels.o}" -ldl
done
echo 'libcublas.so.12 { global: cublas*; local: *; };' > "$to/objects/cublas.map"
g++ "${flags[@]}" -O2 -shared -Wl,-soname,libcublas.so.12 -Wl,--version-script="$to/objects/cublas.map" \
  -o "$to/blas/libcublas.so.12" "$here/cublas.cpp" "$to/objects/report.o" "$to/fast/libcuda.so.1" -ldl
