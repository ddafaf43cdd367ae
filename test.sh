#!/usr/bin/env bash
# Builds the portal and runs every test:
#   ./test.sh          under ten minutes on two cores
#   ./test.sh --long   the random tests and the fault tests many times over
# Needs the .NET SDK that global.json names; the programs that tests use besides are installed by apt where they are missing.
# The last line is "N passed, N failed" (and ", N skipped" where there are any); a step that stops the run counts as one failed.
# Exit code 0 only where nothing failed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
exec </dev/null

hang_limit=5m
case "${1:-}" in
"") ;;
--long)
  export PORTAL_TESTS_LONG=1
  hang_limit=60m
  ;;
*)
  echo "Usage: ./test.sh [--long]" >&2
  exit 2
  ;;
esac

# Nothing of the build stays behind and keeps a pipe open.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 UseSharedCompilation=false
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
# Everything that is tested is analyzed too (Directory.Build.props).
export PORTAL_ANALYZED=1

step="start"
counted=""
finish() {
  local code=$?
  if [ -z "$counted" ]; then
    echo "Stopped at: $step" >&2
    counted="0 passed, 1 failed"
    [ "$code" -ne 0 ] || code=1
  fi
  echo "$counted"
  exit "$code"
}
trap finish EXIT

programs=(chromium libreoffice-calc libreoffice-writer fonts-liberation librsvg2-bin poppler-utils sqlite3 python3-xlsxwriter)

is_installed() { dpkg-query --show --showformat '${db:Status-Status}' "$1" 2>/dev/null | grep --quiet '^installed$'; }

install_programs() {
  local missing=() program as_root=()
  for program in "${programs[@]}"; do
    is_installed "$program" || missing+=("$program")
  done
  [ "${#missing[@]}" -gt 0 ] || return 0

  step="installing ${missing[*]} by apt"
  if ! command -v apt-get >/dev/null; then
    echo "These programs are missing, and there is no apt-get to install them with: ${missing[*]}" >&2
    return 1
  fi
  if [ "$(id --user)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
      echo "These programs are missing, and installing them takes root: apt-get install ${missing[*]}" >&2
      return 1
    fi
    as_root=(sudo)
  fi
  if ! "${as_root[@]}" apt-get update --quiet=2; then
    echo "apt-get update failed, so these programs could not be installed: ${missing[*]}" >&2
    return 1
  fi
  if ! "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install --quiet=2 --yes --no-install-recommends "${missing[@]}" >&2; then
    echo "apt-get install failed for: ${missing[*]}" >&2
    return 1
  fi
}

# The figure of one counter in the result file; 0 where the file or the counter is not there.
counter() {
  local value=""
  [ ! -f "$results" ] || value=$(sed --silent "s/.*<Counters [^>]*\\b$1=\"\\([0-9]*\\)\".*/\\1/p" "$results" | head -n 1)
  echo "${value:-0}"
}

install_programs

step="dotnet tool restore"
dotnet tool restore
step="dotnet restore, with the versions of packages.lock.json"
dotnet restore InvestmentPortal.sln --locked-mode
step="dotnet build"
dotnet build InvestmentPortal.sln --no-restore
step="csharpier, the code's format"
dotnet csharpier check .

step="dotnet test"
results=TestResults/tests.trx
rm -f "$results"
code=0
dotnet test Portal.Tests --no-build --results-directory TestResults --logger "trx;LogFileName=tests.trx" \
  --blame-hang-timeout "$hang_limit" --blame-hang-dump-type none || code=$?

passed=$(counter passed)
failed=$(counter failed)
skipped=$(($(counter total) - passed - failed))
if [ "$code" -ne 0 ] && [ "$failed" -eq 0 ]; then
  echo "The tests stopped before they were done." >&2
  failed=1
elif [ "$code" -eq 0 ] && [ "$passed" -eq 0 ]; then
  echo "No test was run." >&2
  failed=1
fi

counted="$passed passed, $failed failed"
[ "$skipped" -le 0 ] || counted="$counted, $skipped skipped"
[ "$failed" -eq 0 ]
