#!/usr/bin/env bash
# Measures what Shapeproof costs. Not part of mvn verify.
#   tests/bench/run.sh javac   javac with Shapeproof against javac without, CPU time
#   tests/bench/run.sh start   cold start of ./shapeproof lint on one small file
#   tests/bench/run.sh runtime the tensor runtime against DJL and ND4J, about an hour with 9 pairs; ROWS picks operations
#   tests/bench/run.sh cuda    the tensor runtime on a GPU, against PyTorch where Python has it
# PAIRS (9) sets how many interleaved pairs; JAVA_HOME picks the JDK. Exits 1 where a goal is missed.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd -P)
root=$(cd "$here/../.." && pwd -P)
work=$root/tests/target/bench
pairs=${PAIRS:-9}
java_home=${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")}
missed=0
mkdir -p "$work"

fetch() { # group:artifact:version[:packaging[:classifier]] folder
  mvn -q -B -ntp dependency:copy -Dartifact="$1" -DoutputDirectory="$2" -Dmdep.overWriteReleases=false </dev/null
}

unpack() { # coordinates of a sources jar, folder
  [ -d "$2" ] && return
  fetch "$1" "$work/jars"
  mkdir -p "$2.part"
  (cd "$2.part" && "$java_home/bin/jar" xf "$work/jars/$3")
  find "$2.part" -name 'module-info.java' -delete
  mv "$2.part" "$2"
}

prepare() {
  "$root/shapeproof" --version >&2
  checker=$root/.shapeproof/shapeproof-checker.jar
  if [ ! -s "$work/classpath" ]; then
    cp "$here/files/djl.pom.xml" "$work/pom.xml"
    mvn -q -B -ntp -f "$work/pom.xml" dependency:build-classpath -Dmdep.outputFile="$work/classpath.new" </dev/null
    mv "$work/classpath.new" "$work/classpath"
  fi
  djl=$(cat "$work/classpath")
  unpack org.apache.commons:commons-math3:3.6.1:jar:sources "$work/math" commons-math3-3.6.1-sources.jar
  unpack ai.djl:api:0.36.0:jar:sources "$work/api" api-0.36.0-sources.jar
  # Two true bugs that Shapeproof finds here are mended, or javac would end before it writes classes.
  sed -i 's/^\( *\)array\.flip(\([01]\));/\1array = array.flip(\2);/' \
    "$work"/api/ai/djl/modality/cv/transform/RandomFlip*.java
  find "$work/math" -name '*.java' | sort >"$work/math.list"
  { cat "$work/math.list" && echo "$here/files/OneTensorFile.java"; } >"$work/tensor.list"
  find "$work/api" -name '*.java' | sort >"$work/api.list"
  mkdir -p "$work/empty"
  "$java_home/bin/javac" -proc:none -d "$work/empty" "$here/files/EmptyProcessor.java"
}

# CPU seconds, user and system, of a command whose output goes to a log; a failing command stops the bench.
cpu() { # log command...
  local log=$1 TIMEFORMAT='%U %S' spent
  shift
  spent=$({ time "$@" >"$log" 2>&1 </dev/null; } 2>&1) || {
    printf 'failed: %s\n' "$*" >&2
    tail -n 20 "$log" >&2
    exit 2
  }
  awk '{ printf "%.2f\n", $1 + $2 }' <<<"$spent"
}

compile() { # list name, options...
  local list=$1
  shift
  rm -rf "$work/out"
  mkdir -p "$work/out"
  cpu "$work/javac.log" "$java_home/bin/javac" -nowarn -encoding UTF-8 -d "$work/out" -cp "$djl" "$@" "@$work/$list.list"
}

with() { # door, list
  case $1 in
    plain) compile "$2" -proc:none -processorpath "$work/empty" ;;
    plugin) compile "$2" -proc:none -processorpath "$checker" -Xplugin:Shapeproof ;;
    empty) compile "$2" -processorpath "$work/empty" -processor EmptyProcessor ;;
    processor) compile "$2" -processorpath "$checker" ;;
  esac
}

quartiles() { # file of numbers: first quartile, median, third quartile
  sort -n "$1" | awk '{ v[NR] = $1 }
    function at(q, i, f) { i = 1 + (NR - 1) * q; f = int(i); return v[f] + (i - f) * (v[f < NR ? f + 1 : f] - v[f]) }
    END { printf "%.3f %.3f %.3f\n", at(0.25), at(0.5), at(0.75) }'
}

verdict() { # measured, goal
  if awk -v m="$1" -v g="$2" 'BEGIN { exit !(m <= g) }'; then
    echo ok
  else
    echo MISSED
  fi
}

pair() { # title, list, base door, our door, goal
  local a=$work/base.times b=$work/ours.times r=$work/ratio.times i x y result
  : >"$a"
  : >"$b"
  : >"$r"
  with "$3" "$2" >/dev/null # the first of each warms the file cache and does not count
  with "$4" "$2" >/dev/null
  for ((i = 0; i < pairs; i++)); do
    if ((i % 2)); then
      y=$(with "$4" "$2")
      x=$(with "$3" "$2")
    else
      x=$(with "$3" "$2")
      y=$(with "$4" "$2")
    fi
    echo "$x" >>"$a"
    echo "$y" >>"$b"
    awk -v x="$x" -v y="$y" 'BEGIN { printf "%.4f\n", y / x }' >>"$r"
  done
  local qa qb qr
  read -r -a qa <<<"$(quartiles "$a")"
  read -r -a qb <<<"$(quartiles "$b")"
  read -r -a qr <<<"$(quartiles "$r")"
  result=$(verdict "${qr[1]}" "$5")
  [ "$result" = ok ] || missed=1
  printf '%-40s %5.2f (%.2f-%.2f)  %5.2f (%.2f-%.2f)  %.3f (%.3f-%.3f)  %.2f  %s\n' "$1" \
    "${qa[1]}" "${qa[0]}" "${qa[2]}" "${qb[1]}" "${qb[0]}" "${qb[2]}" \
    "${qr[1]}" "${qr[0]}" "${qr[2]}" "$5" "$result"
}

# A path-heavy file must not cost a second of analysis, by the tool's own account.
by_stats() { # file
  local log=$work/stats.log seconds result
  "$root/shapeproof" lint --stats -cp "$djl" "$here/files/$1" >"$log" 2>&1 </dev/null || [ $? -eq 1 ] || {
    tail -n 20 "$log" >&2
    exit 2
  }
  seconds=$(sed -n 's/^analysis: .* \([0-9.]*\) s CPU$/\1/p' "$log")
  if [ -z "$seconds" ]; then
    echo "$1: --stats named no analysis time" >&2
    cat "$log" >&2
    exit 2
  fi
  result=$(verdict "$seconds" 1)
  [ "$result" = ok ] || missed=1
  printf '%-40s %5.2f s of analysis  1.00  %s\n' "$1" "$seconds" "$result"
}

start() { # title, file, goal in seconds
  local t=$work/start.times i q result
  : >"$t"
  for ((i = 0; i < pairs; i++)); do
    cpu "$work/start.log" sh -c '"$@" || [ $? -eq 1 ]' sh "$root/shapeproof" lint -cp "$djl" "$here/files/$2" >>"$t"
  done
  read -r -a q <<<"$(quartiles "$t")"
  result=$(verdict "${q[1]}" "$3")
  [ "$result" = ok ] || missed=1
  printf '%-40s %5.2f s (%.2f-%.2f)  %.2f  %s\n' "$1" "${q[1]}" "${q[0]}" "${q[2]}" "$3" "$result"
}

case ${1:-} in
  javac)
    prepare
    "$java_home/bin/javac" -version
    echo "CPU seconds and ratios: median (first to third quartile) of $pairs pairs; load now $(cut -d ' ' -f 1 /proc/loadavg 2>/dev/null || echo unknown)"
    printf '%-40s %-18s %-18s %-21s %s\n' what without with ratio goal
    pair 'commons-math3, plugin' math plain plugin 1.05
    pair 'commons-math3 and a tensor file, plugin' tensor plain plugin 1.06
    pair 'ai.djl:api, plugin' api plain plugin 1.30
    pair 'commons-math3, processor' math empty processor 1.05
    pair 'commons-math3 and a tensor file, proc.' tensor empty processor 1.06
    pair 'ai.djl:api, processor' api empty processor 1.30
    by_stats TwentyIfs.java
    by_stats ThousandLoops.java
    ;;
  start)
    prepare
    "$root/shapeproof" lint -cp "$djl" "$here/files/OneTensorFile.java" >/dev/null 2>&1 || true
    start 'cold start, no solver' OneTensorFile.java 1.5
    start 'cold start, solver' NeedsSolver.java 2.0
    ;;
  runtime)
    . "$here/runtime.sh"
    bench_runtime
    ;;
  cuda)
    . "$here/cuda.sh"
    bench_cuda
    ;;
  *)
    sed -n '2,7s/^# //p' "$0" >&2
    exit 2
    ;;
esac
exit $missed
