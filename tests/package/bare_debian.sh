# shellcheck shell=bash
# Bare Debian roots, to be sourced: all lie below $scratch, and are copies of the first.
: "${scratch:?}"

make_base() {
  local mirror
  mirror=$(apt-get indextargets --format "\$(REPO_URI)" 'Created-By: Packages' \
    'Codename: bookworm' 'Component: main' 'Origin: Debian' | head -n 1)
  debootstrap --variant=minbase bookworm "$scratch/base" \
    "${mirror:-http://deb.debian.org/debian}" >"$scratch/debootstrap.log"
  # How this machine reaches the mirror.
  apt-config dump | grep -E '^Acquire::(https?|Check|Retries)' \
    >"$scratch/base/etc/apt/apt.conf.d/90as-outside" || true
  cp /etc/resolv.conf /etc/hosts "$scratch/base/etc/"
  chroot "$scratch/base" apt-get update -q >"$scratch/apt-get.log"
}

# new_root NAME: makes $scratch/NAME.
new_root() {
  cp -a "$scratch/base" "$scratch/$1"
  mount -t proc proc "$scratch/$1/proc"
}

# in_root ROOT COMMAND...
in_root() {
  chroot "$1" env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root \
    LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "${@:2}"
}

# as_user ROOT USER COMMAND...: without any privilege, as a service or a container has it.
as_user() {
  in_root "$1" setpriv --reuid="$2" --regid="$(in_root "$1" id -g "$2")" --clear-groups \
    --no-new-privs --bounding-set=-all --inh-caps=-all "${@:3}"
}

# is_served ADDRESS: whether a page is, within ten seconds.
is_served() {
  local _
  for _ in {1..50}; do
    if (
      exec 3<>"/dev/tcp/$1/8402"
      printf 'GET / HTTP/1.1\r\nHost: %s:8402\r\nConnection: close\r\n\r\n' "$1" >&3
      grep -q '^HTTP/1.1 200 ' <&3
    ) 2>/dev/null; then return 0; fi
    sleep 0.2
  done
  return 1
}
