#!/usr/bin/env bash
# The steps of CI. `scripts/ci.sh` runs them all, `scripts/ci.sh lint docs` runs two. A step that fails does not stop the others, and the
# end of its output is printed once more at the end.
# `.ci/run` starts the services first.
set -uo pipefail
cd "$(dirname "$0")/.."
export CI=true

all=(install coverage lint types layers demo release docs slow platforms recipes examples queues browser security fuzz)

run() {
  case $1 in
  # No package that is installed here needs its install script.
  install) npm ci --ignore-scripts --no-audit --no-fund ;;
  test) npm test ;;
  coverage) npm test -- --coverage ;;
  lint) npm run lint ;;
  types) npm run typecheck ;;
  layers) npm run layers ;;
  demo) npm run demo ;;
  # With the project "consumers": publint, attw, compilers, bundlers, Jest.
  release) npm run release:check ;;
  fuzz) npm run fuzz -- --seconds 20 ;;
  # Projects of vitest.config.ts.
  docs | slow | platforms | recipes | examples | queues | browser | security | chaos) npm test -- --project "$1" ;;
  *) echo "There is no step $1." >&2 && return 2 ;;
  esac
}

[ $# -gt 0 ] || set -- "${all[@]}"
failed=()
logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT
for step in "$@"; do
  printf '\n== %s (%ss)\n' "$step" "$SECONDS"
  run "$step" 2>&1 | tee "$logs/$step" && continue
  failed+=("$step")
  [ "$step" != install ] || break
done

for step in "${failed[@]}"; do
  printf '\n== the end of %s, which failed\n' "$step"
  tail -n 60 "$logs/$step"
done
printf '\n== done (%ss)\n' "$SECONDS"
[ ${#failed[@]} -eq 0 ] || { echo "FAILED: ${failed[*]}" && exit 1; }
