#!/usr/bin/env bash
# pack.sh FOLDER: makes a folder that runs the tests for GPUs on a Linux machine on x86-64 that has NVIDIA's driver and
# nothing else, neither a JDK nor a network. There FOLDER/run.sh runs them, and FOLDER/bench.sh measures.
# Needs what `mvn -B -ntp -Dquick -DskipTests verify` leaves in target.
set -euo pipefail
shopt -s extglob
[ $# = 1 ] || { sed -n '2,4s/^# //p' "$0" >&2; exit 2; }
root=$(cd "$(dirname "$0")/../.." && pwd -P)
java_home=${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")}
jars=$root/tests/target/device
native=lib/libJCudaDriver-12.6.0-linux-x86_64.so
blas=org/bytedeco/cuda/linux-x86_64
mkdir -p "$1"
to=$(cd "$1" && pwd -P)
rm -rf "$to"/{java,lib,natives,work,run.sh,bench.sh}
mkdir -p "$to/lib" "$to/work"

# java.management and jdk.unsupported for JUnit and JCuda; the incubator for the CPU's side of comparisons
"$java_home/bin/jlink" --output "$to/java" --strip-debug --no-header-files --no-man-pages --compress=2 \
  --add-modules java.base,java.logging,java.management,java.xml,jdk.unsupported,jdk.incubator.vector

for jar in jcuda-[0-9]*[0-9].jar jcublas-[0-9]*[0-9].jar jcublas-natives-*-linux-x86_64.jar \
  cuda-+([0-9.-]).jar javacpp-+([0-9.]).jar junit-platform-console-standalone-*.jar \
  api-*.jar jspecify-*.jar; do
  # shellcheck disable=SC2086
  cp "$jars"/$jar "$to/lib"
done
# of JCuda's natives only what the driver's API takes, the others are 25 MB; of bytedeco's only cuBLAS and what it
# loads first, the others are 30
(cd "$to/work" && "$java_home/bin/jar" xf "$jars"/jcuda-natives-*-linux-x86_64.jar "$native" &&
  "$java_home/bin/jar" xf "$jars"/cuda-*-linux-x86_64.jar "$blas"/libjnicu{dart,blas}.so &&
  "$java_home/bin/jar" cf "$to/lib/natives.jar" "$native" "$blas")
"$java_home/bin/jar" cf "$to/lib/annotations.jar" -C "$root/annotations/target/classes" .
"$java_home/bin/jar" cf "$to/lib/runtime.jar" -C "$root/runtime/target/classes" .
mkdir -p "$to/work/dev/shapeproof/tests"
cp -r "$root/tests/target/test-classes/dev/shapeproof/tests/runtime" "$to/work/dev/shapeproof/tests"
"$java_home/bin/jar" cf "$to/lib/tests.jar" -C "$to/work" dev
mkdir -p "$to/work/bench"
"$java_home/bin/javac" -nowarn -d "$to/work/bench" -cp "$to/lib/runtime.jar:$to/lib/annotations.jar:$to/lib/jspecify-1.0.0.jar" \
  "$root/tests/bench/runtime/CudaSide.java"
"$java_home/bin/jar" cf "$to/lib/bench.jar" -C "$to/work/bench" .
rm -r "$to/work"

cat > "$to/run.sh" <<'RUN'
#!/bin/sh
# The tests for GPUs. A device that is not found is a failure here.
here=$(cd "$(dirname "$0")" && pwd)
export SHAPEPROOF_GPU=required
exec "$here/java/bin/java" -Xmx2g -Dorg.bytedeco.javacpp.cachedir="$here/natives" -cp "$here/lib/*" org.junit.platform.console.ConsoleLauncher execute \
  --disable-banner --details=tree --fail-if-no-tests --include-tag=gpu \
  --select-class=dev.shapeproof.tests.runtime.CudaGpuTest "$@"
RUN
cat > "$to/bench.sh" <<'RUN'
#!/bin/sh
# Milliseconds of each operation; an argument is a divisor for all sizes.
here=$(cd "$(dirname "$0")" && pwd)
exec "$here/java/bin/java" -Xmx8g -Dorg.bytedeco.javacpp.cachedir="$here/natives" -cp "$here/lib/*" dev.shapeproof.bench.CudaSide "$@"
RUN
chmod +x "$to/run.sh" "$to/bench.sh"
du -sk "$to" | awk '{ printf "%.1f MiB in %s\n", $1 / 1024, $2 }'
