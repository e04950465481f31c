# What run, test, bench and guantong share. Sourced, never run.
# Every step looks first and does nothing when there is nothing to do, so that a built tree starts at once.

here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
server=$here/src/Guantong.Server/bin/Release/net10.0/Guantong.Server
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1

say() { printf '%s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

# ---- what must be installed -------------------------------------------------------------------------------------

has_postgis() { ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 && ls /usr/share/postgresql/*/extension/postgis.control >/dev/null 2>&1; }
has_fonts() { [ -e /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc ] || fc-list :lang=zh 2>/dev/null | grep -q .; }

# missing_packages [tests]: the Debian packages that are not there yet.
missing_packages() {
  local missing=()
  if [ -z "${GUANTONG_DB:-}" ] || [ "${1:-}" = tests ]; then
    if ! has_postgis; then
      local version=15
      apt-cache show postgresql-15-postgis-3 >/dev/null 2>&1 || version=$(apt-cache depends postgresql 2>/dev/null | sed -n 's/.*Depends: postgresql-\([0-9]\+\)$/\1/p' | head -1)
      missing+=("postgresql-${version:-15}" "postgresql-${version:-15}-postgis-3")
    fi
  fi
  command -v vipsthumbnail >/dev/null || missing+=(libvips-tools)
  if [ "${1:-}" = tests ]; then
    command -v chromium >/dev/null || missing+=(chromium)
    has_fonts || missing+=(fonts-noto-cjk)
  fi
  echo "${missing[@]}"
}

# Debian starts a cluster of its own when PostgreSQL is installed; ours is private, so we ask it not to.
without_main_cluster() {
  local conf=/etc/postgresql-common/createcluster.conf
  [ -e /usr/share/postgresql-common ] || apt-get install -y -q --no-install-recommends postgresql-common >&2 || return 1
  if [ -e "$conf" ] && ! grep -q '^create_main_cluster *= *false' "$conf"; then
    sed -i -E 's/^#?[[:space:]]*create_main_cluster.*$/create_main_cluster = false/' "$conf"
  fi
}

# need_packages [tests]: installs what is missing (root) or says the one line to type.
need_packages() {
  local missing
  missing=$(missing_packages "${1:-}")
  [ -z "$missing" ] && return 0
  if [ "$(id -u)" != 0 ]; then
    say "Missing: $missing. Type:"
    say "  sudo apt-get install --no-install-recommends $missing"
    return 1
  fi
  say "Installing $missing …"
  export DEBIAN_FRONTEND=noninteractive
  # The list is worked out again after the update: a fresh machine knows no package versions before.
  apt-get update -q >&2 || return 1
  missing=$(missing_packages "${1:-}")
  case " $missing" in *" postgresql-"*) without_main_cluster || return 1 ;; esac
  # shellcheck disable=SC2086
  apt-get install -y -q --no-install-recommends $missing >&2
}

need_tools() {
  case "$(dotnet --version 2>/dev/null)" in
    10.*) ;;
    *) fail "The .NET 10 SDK is needed (dotnet --version says: $(dotnet --version 2>/dev/null || echo 'not installed')). See https://dotnet.microsoft.com/download" ;;
  esac
  local node
  node=$(node --version 2>/dev/null | sed 's/^v\([0-9]*\).*/\1/')
  [ "${node:-0}" -ge 20 ] || fail "Node.js 20 or newer is needed (node --version says: $(node --version 2>/dev/null || echo 'not installed'))."
}

# ---- building, only when something changed -----------------------------------------------------------------------

# mark_of PATH…: one hash over names and contents of all files below.
mark_of() {
  (cd "$here" && find "$@" -type d \( -name node_modules -o -name bin -o -name obj -o -name built \) -prune -o -type f -print0 2>/dev/null |
    LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1)
}

# Two doorsteps at once (a run and a test) take turns at building. What a build leaves running (the compiler's server)
# must not inherit the lock, or the next turn waits for it: hence 9>&-.
in_turn() { (flock 9; "$@" 9>&-) 9<"$here/.ci/doorstep.sh"; }

build_web() { in_turn build_web_now; }
build_web_now() {
  [ -f "$here/web/package.json" ] || return 0
  local packages=$here/web/node_modules/.guantong-packages built=$here/src/Guantong.Server/wwwroot/built mark
  mark=$(sha256sum <"$here/web/package-lock.json")
  if [ "$(cat "$packages" 2>/dev/null)" != "$mark" ]; then
    say "Fetching the browser code's packages …"
    (cd "$here/web" && npm ci --no-audit --no-fund --loglevel=error >&2) || return 1
    echo "$mark" >"$packages"
  fi
  mark=$(mark_of web)
  [ -d "$built" ] && [ "$(cat "$packages-built" 2>/dev/null)" = "$mark" ] && return 0
  say "Building the browser code …"
  (cd "$here/web" && npm run build --silent -- --logLevel warn >&2) || return 1
  echo "$mark" >"$packages-built"
}

build_server() { in_turn build_server_now; }
build_server_now() {
  local stamp=$here/src/Guantong.Server/obj/.guantong-built mark
  mark=$(mark_of src Directory.Build.props Directory.Packages.props global.json .editorconfig BannedSymbols.txt)
  [ -x "$server" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$mark" ] && return 0
  say "Building the server …"
  local log
  log=$(mktemp)
  if ! dotnet build "$here/src/Guantong.Server" -c Release -v q -nologo -clp:ErrorsOnly >"$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log"
    return 1
  fi
  rm -f "$log"
  echo "$mark" >"$stamp"
}
