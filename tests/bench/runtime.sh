# The runtime against DJL and ND4J, one process for each measurement. Sourced by run.sh, which has the helpers.

rows=(addSmall addMillion addTenMillion broadcast sumMillion softmax matmul256 matmul1024 matmul2048 mlpStep)
if [ -n "${ROWS:-}" ]; then read -r -a rows <<<"$ROWS"; fi

# Time of ours divided by that of the other library, at most: 10 times faster, no slower (1.05), and so on.
goal() { # row
  case $1 in
    addSmall) echo 0.10 ;;
    addTenMillion) echo 0.50 ;;
    softmax) echo 1.25 ;;
    matmul*) echo 1.176 ;; # the Vector API alone: 0.85 of the speed
    *) echo 1.05 ;;
  esac
}

jdk() { # feature, given: the home of a JDK
  local home version
  for home in "$2" "${JAVA_HOME:-}" /usr/lib/jvm/*; do
    [ -n "$home" ] && [ -x "$home/bin/javac" ] || continue
    version=$("$home/bin/javac" -version 2>&1)
    case $version in "javac $1"*)
      readlink -f "$home"
      return
      ;;
    esac
  done
}

library() { # name of a pom in files: its class path
  local file=$work/$1.classpath
  if [ ! -s "$file" ]; then
    mkdir -p "$work/$1"
    cp "$here/files/$1.pom.xml" "$work/$1/pom.xml"
    mvn -q -B -ntp -f "$work/$1/pom.xml" dependency:build-classpath -Dmdep.outputFile="$file.new" </dev/null >&2
    mv "$file.new" "$file"
  fi
  cat "$file"
}

build() { # folder, class path, sources...
  local to=$work/classes/$1 path=$2
  shift 2
  rm -rf "$to"
  mkdir -p "$to"
  "$jdk17/bin/javac" -nowarn -d "$to" -cp "$jmh:$path" -processorpath "$jmh" "$@" >"$work/build.log" 2>&1 || {
    cat "$work/build.log" >&2
    exit 2
  }
}

# The heap's first pages are touched before anything is measured: on a virtual machine the first touch of a page may take as long
# as an operation (17 us were seen), and a young heap that still grows measures the machine.
heap="-Xms384m -Xmx6g -XX:+AlwaysPreTouch"

# One process: nanoseconds and bytes for each operation. Fails loudly: a missing number would pass for a good one.
measure() { # home, class path, flags, benchmark, parameters...
  local home=$1 path=$2 flags=$3 name=$4 out=$work/jmh.csv
  shift 4
  rm -f "$out"
  # shellcheck disable=SC2086
  "$home/bin/java" $heap $flags -cp "$path" org.openjdk.jmh.Main "$name\$" "$@" -f 0 -bm avgt -tu ns -t 1 -prof gc \
    -wi "${WARMUPS:-6}" -w 500ms -i 5 -r 200ms -rf csv -rff "$out" >"$work/jmh.log" 2>&1 </dev/null || true
  awk -F, -v name="$name" '
    $1 ~ name "\"$" { time = $5 }
    $1 ~ "gc.alloc.rate.norm" { bytes = $5 }
    END { if (time == "") exit 1; printf "%.1f %.0f\n", time, bytes }' "$out" 2>/dev/null || {
    echo "no result of $name by $home" >&2
    tail -n 30 "$work/jmh.log" >&2
    return 1
  }
}

side() { # name of a side, row
  case $1 in
    djl) measure "$jdk25" "$work/classes/djl:$jmh:$djl" "$quiet -Dai.djl.pytorch.num_threads=1 -Dai.djl.offline=true" "dev.shapeproof.bench.Djl.$2" ;;
    nd4j) measure "$jdk17" "$work/classes/nd4j:$jmh:$nd4j" "" "dev.shapeproof.bench.Nd4jSide.$2" ;;
    vector) measure "$jdk25" "$ours" "$vector" "dev.shapeproof.bench.Ours.$2" -p scope=true ;;
    unscoped) measure "$jdk25" "$ours" "$vector" "dev.shapeproof.bench.Ours.$2" -p scope=false ;;
    vector17) measure "$jdk17" "$ours" "$vector" "dev.shapeproof.bench.Ours.$2" -p scope=true ;;
    plain) measure "$jdk25" "$ours" -Dshapeproof.backend=plain "dev.shapeproof.bench.Ours.$2" -p scope=true ;;
    plain17) measure "$jdk17" "$ours" -Dshapeproof.backend=plain "dev.shapeproof.bench.Ours.$2" -p scope=true ;;
    blas) measure "$jdk25" "$ours:$openblas" "$vector $quiet -Dshapeproof.backend=openblas" "dev.shapeproof.bench.Ours.$2" -p scope=true ;;
  esac
}

sides() { # row, round: those without a goal of their own, which stand beside, take part in the first rounds (BESIDE, 3)
  if [ -n "${SIDES:-}" ]; then
    echo "$SIDES"
    return
  fi
  echo "djl vector nd4j"
  case $1 in matmul*) echo blas ;; esac
  if [ "$2" -lt "${BESIDE:-3}" ]; then echo "unscoped plain vector17 plain17"; fi
}

runtime_prepare() {
  jdk17=$(jdk 17 "${JAVA17_HOME:-}")
  jdk25=$(jdk 25 "${JAVA25_HOME:-}")
  if [ -z "$jdk17" ] || [ -z "$jdk25" ]; then
    echo "needs a JDK 17 and a JDK 25; JAVA17_HOME and JAVA25_HOME name them" >&2
    exit 2
  fi
  vector="--add-modules jdk.incubator.vector"
  quiet="--enable-native-access=ALL-UNNAMED"
  export OMP_NUM_THREADS=1 DJL_OFFLINE=true OPT_OUT_TRACKING=true
  jmh=$(library jmh)
  djl=$(library pytorch)
  nd4j=$(library nd4j)
  openblas=$(library openblas)
  (cd "$root" && JAVA_HOME=$jdk17 mvn -q -B -ntp -Dquick -pl annotations,runtime -DskipTests package </dev/null >&2)
  local classes=$root/annotations/target/classes:$root/runtime/target/classes
  build ours "$classes" "$here/runtime/Ours.java" "$here/runtime/RuleCost.java"
  build djl "$djl" "$here/runtime/Djl.java"
  build nd4j "$nd4j" "$here/runtime/Nd4jSide.java"
  ours=$work/classes/ours:$classes:$jmh
  results=$work/runtime
  rm -rf "$results"
  mkdir -p "$results"
}

# All sides of a row one after another, and that again: each ratio is of two neighbours in time.
runtime_measure() {
  local i row name all took
  for ((i = 0; i < pairs; i++)); do
    for row in "${rows[@]}"; do
      read -r -a all <<<"$(sides "$row" "$i" | tr '\n' ' ')"
      if ((i % 2)); then all=($(printf '%s\n' "${all[@]}" | tac)); fi
      for name in "${all[@]}"; do
        took=$(side "$name" "$row") && printf '%02d %s\n' "$i" "$took" >>"$results/$row.$name" || failed=1
      done
    done
    echo "round $((i + 1)) of $pairs done, load $(cut -d ' ' -f 1 /proc/loadavg)" >&2
  done
}

times() { # row, side: in nanoseconds
  [ -s "$results/$1.$2" ] && cut -d ' ' -f 2 "$results/$1.$2"
}

ratios() { # row, side, other side: quartiles over the rounds that have both, and how many these are; or nothing
  [ -s "$results/$1.$2" ] && [ -s "$results/$1.$3" ] || return 0
  join "$results/$1.$2" "$results/$1.$3" | awk '{ printf "%.4f\n", $2 / $4 }' >"$work/ratios"
  [ -s "$work/ratios" ] || return 0
  echo "$(quartiles "$work/ratios") $(wc -l <"$work/ratios")"
}

line() { # row, side, other side, goal or -
  local q t bytes result=stated
  read -r -a q <<<"$(ratios "$1" "$2" "$3")"
  if [ -z "${q[1]:-}" ]; then
    printf '%-14s %-9s %-5s no result\n' "$1" "$2" "$3"
    [ "$4" = - ] || missed=1
    return
  fi
  times "$1" "$2" >"$work/times"
  read -r -a t <<<"$(quartiles "$work/times")"
  bytes=$(cut -d ' ' -f 3 "$results/$1.$2" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }')
  if [ "$4" != - ]; then
    result=$(verdict "${q[1]}" "$4")
    [ "$result" = ok ] || missed=1
  fi
  if [ "$4" != - ] && [ "${q[3]}" != "$pairs" ]; then
    result="$result, of ${q[3]} rounds only"
    missed=1
  fi
  printf '%-14s %-9s %-5s %14.0f ns %10d B  %.3f (%.3f-%.3f) %2d  %-5s %s\n' \
    "$1" "$2" "$3" "${t[1]}" "$bytes" "${q[1]}" "${q[0]}" "${q[2]}" "${q[3]}" "$4" "$result"
}

# The better one of two sides, by their medians: 0.90 of DJL's speed.
best_product() { # row
  local v b best
  v=$(ratios "$1" vector djl | cut -d ' ' -f 2)
  b=$(ratios "$1" blas djl | cut -d ' ' -f 2)
  if [ -z "$v" ] || [ -z "$b" ]; then
    printf '%-14s best tier: no result\n' "$1"
    missed=1
    return
  fi
  best=$(awk -v v="$v" -v b="$b" 'BEGIN { print v < b ? v : b }')
  local result
  result=$(verdict "$best" 1.111)
  [ "$result" = ok ] || missed=1
  printf '%-14s best tier of both, against djl %29.3f %18s %s\n' "$1" "$best" 1.111 "$result"
}

runtime_report() {
  local row
  echo "time of ours divided by the other's: median (first to third quartile) and number of pairs of processes, one thread"
  printf '%-14s %-9s %-5s %17s %12s  %-20s  %-5s\n' operation ours other 'ours, median' allocated ratio goal
  for row in "${rows[@]}"; do
    line "$row" vector djl "$(goal "$row")"
    line "$row" unscoped djl -
    line "$row" vector nd4j "$(goal "$row")"
    for other in plain vector17 plain17; do line "$row" $other djl -; done
    case $row in matmul*)
      line "$row" blas djl -
      best_product "$row"
      ;;
    esac
  done
  echo "djl: $djl_note; nd4j: closed results, JDK 17; vector: JDK 25 with the Vector API and a recycling scope; unscoped: without one"
}

# What checks cost: the step's calls of rules by themselves, divided by the step, in one process.
rule_cost() {
  local i name=dev.shapeproof.runtime.check.RuleCost step rules
  : >"$work/ratios"
  for ((i = 0; i < pairs; i++)); do
    "$jdk25/bin/java" $heap $vector -Dshapeproof.rules.log=true -cp "$ours" org.openjdk.jmh.Main "$name" -f 0 -bm avgt -tu ns -t 1 \
      -wi 8 -w 500ms -i 5 -r 200ms -rf csv -rff "$work/rules.csv" >"$work/rules.log" 2>&1 </dev/null
    step=$(awk -F, '$1 ~ /RuleCost.step"/ { print $5 }' "$work/rules.csv")
    rules=$(awk -F, '$1 ~ /RuleCost.rules"/ { print $5 }' "$work/rules.csv")
    awk -v r="$rules" -v s="$step" 'BEGIN { printf "%.5f\n", r / s }' >>"$work/ratios"
  done
  local q result
  read -r -a q <<<"$(quartiles "$work/ratios")"
  result=$(verdict "${q[1]}" 0.02)
  [ "$result" = ok ] || missed=1
  printf 'checks of a training step: %s; share of the step %.4f (%.4f-%.4f)  0.02  %s\n' \
    "$(grep -m 1 -o 'calls of rules in a step: [0-9]*' "$work/rules.log")" "${q[1]}" "${q[0]}" "${q[2]}" "$result"
}

bench_runtime() {
  local failed=0 started=$SECONDS
  djl_note="closed results, JDK 25"
  runtime_prepare
  runtime_measure
  runtime_report
  rule_cost
  echo "took $(((SECONDS - started) / 60)) minutes"
  if ((failed)); then
    echo "some processes gave no result, see above" >&2
    missed=1
  fi
}
