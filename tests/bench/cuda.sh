# The runtime on CUDA against PyTorch for Python, where there is one. Sourced by run.sh, which has the helpers.
# DIVISOR divides all sizes, to try it on a device that is none; PACK names a folder that tests/device/pack.sh made, else one
# is made; PYTHON is the Python that may have PyTorch.

# Time of ours divided by PyTorch's, at most: 0.9 of its speed, 0.8 for softmax; the step is stated and has no goal.
cuda_goal() { # row
  case $1 in
    softmax) echo 1.25 ;;
    mlp_step) echo - ;;
    *) echo 1.111 ;;
  esac
}

bench_cuda() {
  local out=$work/cuda pack=${PACK:-} python=${PYTHON:-python3} row ours theirs ratio goal result
  rm -rf "$out"
  mkdir -p "$out"
  if [ -z "$pack" ]; then
    pack=$out/pack
    (cd "$root" && mvn -q -B -ntp -Dquick -DskipTests verify -pl tests -am </dev/null >&2)
    "$root/tests/device/pack.sh" "$pack" >&2
  fi
  # shellcheck disable=SC2086
  "$pack/bench.sh" ${DIVISOR:-} >"$out/ours" || exit 2
  if "$python" -c 'import torch, sys; sys.exit(not torch.cuda.is_available())' 2>/dev/null; then
    # shellcheck disable=SC2086
    "$python" "$here/files/cuda_torch.py" ${DIVISOR:-} >"$out/theirs"
  else
    echo "$python has no PyTorch that sees a GPU: no ratios; PYTHON names another one" >&2
    : >"$out/theirs"
  fi
  printf '%-12s %12s %12s  %s\n' row 'ours, ms' 'PyTorch, ms' 'ratio and goal'
  while read -r row ours; do
    theirs=$(awk -v row="$row" '$1 == row { print $2 }' "$out/theirs")
    if [ -z "$theirs" ]; then
      printf '%-12s %12.4f %12s\n' "$row" "$ours" -
      continue
    fi
    goal=$(cuda_goal "$row")
    ratio=$(awk -v a="$ours" -v b="$theirs" 'BEGIN { printf "%.3f", a / b }')
    result=stated
    if [ "$goal" != - ]; then
      result=$(verdict "$ratio" "$goal")
      [ "$result" = ok ] || missed=1
    fi
    printf '%-12s %12.4f %12.4f  %s %s %s\n' "$row" "$ours" "$theirs" "$ratio" "$goal" "$result"
  done <"$out/ours"
}
