#!/usr/bin/env bash
# build.sh FOLDER SOURCE.cu...: builds libcuda.so.1 with these kernels, compiled by g++, in folders of FOLDER:
#   fast      nothing but the kernels
#   checked   watches every read and write of a kernel
#   address   the same under AddressSanitizer, whose library is to be preloaded
#   broken    lacks a function
# and, to be found beside one of them:
#   blas12    libcublas.so.12
#   blas13    libcublas.so.13 and libcublasLt.so.13
#   cudart13  libcudart.so.13, which bytedeco's binding wants too
#   broken13  the same, but it lacks a function
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
mkdir -p "$1"
to="$(cd "$1" && pwd)"
shift
# what an earlier build left would pass for what this one failed to make
rm -rf "$to"/{fast,checked,address,broken,blas12,blas13,cudart13,broken13,objects}
mkdir -p "$to"/{fast,checked,address,broken,blas12,blas13,cudart13,broken13,objects}
# addr2line confuses the files of newer debugging information
flags=(-std=c++17 -fPIC -gdwarf-4 -O1 -Wall -Wextra -I"$here" -I"$here/include")

# Begins a compilation beside some others; `finish` tells whether all went well.
compile() { # arguments of g++...
  while [ "$(jobs -rp | wc -l)" -gt "$(nproc)" ]; do
    wait -n || true
  done
  { g++ "$@" || echo "$*" >>"$to/objects/failed"; } &
}

finish() {
  wait
  if [ -e "$to/objects/failed" ]; then
    sed 's/^/build.sh: failed: g++ /' "$to/objects/failed" >&2
    exit 1
  fi
}

for part in block driver memory modules report; do
  compile "${flags[@]}" -c "$here/$part.cpp" -o "$to/objects/$part.o"
done
compile "${flags[@]}" -DWITHOUT_LAUNCH -c "$here/driver.cpp" -o "$to/objects/broken.o"
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
  compile "${kernel[@]}" -O2 -o "$to/objects/$name.fast.o"
  compile "${kernel[@]}" -fsanitize=thread -o "$to/objects/$name.checked.o"
  compile "${kernel[@]}" -fsanitize=address -fsanitize-sections=shared_memory -o "$to/objects/$name.address.o"
done
finish
common=(block memory modules report)
objects=("${common[@]/#/$to/objects/}")
objects=("${objects[@]/%/.o}")
for kind in fast checked address broken; do
  driver=driver kernels=$kind
  if [ $kind = broken ]; then driver=broken kernels=fast; fi
  all=("${names[@]/#/$to/objects/}")
  compile -shared -Wl,-soname,libcuda.so.1 -o "$to/$kind/libcuda.so.1" "$to/objects/$driver.o" \
    "${objects[@]}" "${all[@]/%/.$kernels.o}" -ldl
done
finish

# cuBLAS, with names of the version that the real one gives them
cublas() { # folder, version of CUDA, further flags...
  local folder=$1 version=$2
  shift 2
  echo "libcublas.so.$version { global: cublas*; local: *; };" > "$to/objects/$folder.map"
  compile "${flags[@]}" -O2 -DCUDA_VERSION="$version" "$@" -shared -Wl,-soname,"libcublas.so.$version" \
    -Wl,--version-script="$to/objects/$folder.map" -o "$to/$folder/libcublas.so.$version" \
    "$here/cublas.cpp" "$to/objects/report.o" "$to/fast/libcuda.so.1" -ldl
}

cublas blas12 12
cublas blas13 13
cublas broken13 13 -DWITHOUT_PRODUCT -Wno-unused-function
# what bytedeco's binding loads and nothing of which is called
empty() { # folder, library
  echo "lib$2.so.13 { local: *; };" > "$to/objects/$2.map"
  compile -shared -Wl,-soname,"lib$2.so.13" -Wl,--version-script="$to/objects/$2.map" \
    -x c++ /dev/null -o "$to/$1/lib$2.so.13"
}

empty blas13 cublasLt
empty broken13 cublasLt
empty cudart13 cudart
finish
