#!/usr/bin/env bash
# Called by ./run package --check: package_check.sh DEB. Tries DEB on a bare Debian 12, from its
# installation to its purge, and builds what indexer/package/Containerfile says from the last commit;
# as root, in roots of its own (debootstrap, chroot), with no more network than apt-get needs. The
# second build must make the same bytes.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
if [ "${2:-}" = "" ]; then
  [ "$(id -u)" = 0 ] || {
    echo "package: the check makes roots of its own, and must be run as root" >&2
    exit 2
  }
  [ -z "$(git -C "$root" status --porcelain)" ] || {
    echo "package: commit first; the check makes the package of the last commit again" >&2
    exit 2
  }
  scratch=$(mktemp -d)
  trap 'rm -rf --one-file-system "$scratch"' EXIT
  # Mounts and processes end with it.
  unshare --mount --propagation private --pid --fork --kill-child --mount-proc \
    "$0" "$(realpath "$1")" "$scratch"
  exit
fi
# The first process of a namespace ignores what it has no trap for.
trap 'exit 130' INT TERM
deb=$1
scratch=$2
# shellcheck source=tests/package/bare_debian.sh
. "$here/bare_debian.sh"
# shellcheck source=tests/package/containerfile.sh
. "$here/containerfile.sh"

# check SENTENCE COMMAND...
check() {
  if "${@:2}" >"$scratch/said" 2>&1; then
    echo "package: ok: $1"
  else
    echo "package: BROKEN: $1; it said:" >&2
    tail -n 40 "$scratch/said" >&2
    exit 1
  fi
}

fails() {
  ! "$@"
}

# install DEB: into the bare root, by apt.
install_deb() {
  cp "$1" "$bare/tmp/" &&
    in_root "$bare" apt-get install -y -q "/tmp/${1##*/}"
}

is_installed() {
  [ "$(in_root "$bare" dpkg-query -W -f "\${db:Status-Status} \${Version}" precedent)" = "installed $1" ]
}

# What systemd would run for a line of a unit, with its settings and as its user; unconfined.
# line_of_unit UNIT ExecStart
line_of_unit() {
  local unit=$bare/usr/lib/systemd/system/$1 line
  # To systemd ${NAME} is one word, also where it is empty; $NAME is split, as the shell does it.
  line=$(sed -n "s/^$2=//p" "$unit" | sed 's/\${[A-Z_]*}/"&"/g')
  { sed -n 's/^Environment=//p' "$unit" && cat "$bare/etc/default/precedent"; } \
    >"$bare/tmp/settings" || return 1
  as_user "$bare" "$(sed -n 's/^User=//p' "$unit")" sh -c "set -a; . /tmp/settings; exec $line"
}

finds_letters() {
  as_user "$bare" nobody precedent-query --index /var/lib/precedent/index 'liquidity disclosure' |
    grep -x '4 comments'
}

finds_letters_over_the_line() {
  as_user "$bare" nobody precedent-query --index /tmp/shards 'liquidity disclosure' |
    grep -x '4 comments'
}

# Within ten seconds.
is_shard_searched() {
  local _
  for _ in {1..50}; do
    if finds_letters_over_the_line; then return 0; fi
    sleep 0.2
  done
  return 1
}

is_timer_enabled() {
  [ "$(in_root "$bare" systemctl is-enabled precedent-update.timer)" = enabled ]
}

# Everything that is the owner's, in one number.
belongings() {
  tar -C "$bare" --sort=name -c var/lib/precedent srv/edgar | sha256sum
}

are_belongings() {
  [ "$(belongings)" = "$1" ]
}

# Files and links of the package that are left.
traces() {
  find "$bare" -xdev -name '*precedent*' ! -path "$bare/var/lib/precedent*" ! -path "$bare/tmp/*" \
    ! -path "$bare/srv/*"
}

has_no_trace() {
  traces
  [ -z "$(traces)" ]
}

no_unit_is_enabled() {
  fails compgen -G "$bare/etc/systemd/system/*.wants/precedent*"
}

# The same, of a later revision.
repack() {
  dpkg-deb -R "$deb" "$scratch/later"
  sed -i 's/^Version: .*/&1/' "$scratch/later/DEBIAN/control"
  dpkg-deb --root-owner-group -b "$scratch/later" "$scratch/later.deb"
}

check_package() {
  local version kept page shard
  version=$(dpkg-deb -f "$deb" Version)
  check 'it is installed on a bare Debian by apt' install_deb "$deb"
  check 'it lies there as it was made' in_root "$bare" dpkg --verify precedent
  check 'both programs run' in_root "$bare" sh -c 'precedent-indexer --version && precedent-query --version'
  check 'scanned pages can be read' compgen -G "$bare/usr/share/tesseract-ocr/*/tessdata/eng.traineddata"
  check 'nothing begins by being installed' no_unit_is_enabled

  check 'systemd may come later' in_root "$bare" apt-get install -y -q systemd
  check 'and it is still there' is_installed "$version"
  check 'systemd finds no fault in its units' in_root "$bare" sh -c \
    'systemd-analyze verify --man=no /usr/lib/systemd/system/precedent-*'
  check 'timer and page can be enabled' in_root "$bare" systemctl enable precedent-update.timer precedent-page.service

  mkdir "$bare/srv/edgar/letters"
  cp -r "$root/corpus/sample/." "$bare/srv/edgar/letters/"
  echo 'PRECEDENT_PAGE=127.0.0.2:8402' >>"$bare/etc/default/precedent"
  check 'nobody fetches without a name' fails line_of_unit precedent-fetch.service ExecCondition
  check 'the update of the timer takes letters in' line_of_unit precedent-update.service ExecStart
  check 'everybody can search them' finds_letters
  line_of_unit precedent-page.service ExecStart >"$scratch/page" 2>&1 &
  page=$!
  check 'the page is served' is_served 127.0.0.2
  kill $page
  echo 'PRECEDENT_SHARD=127.0.0.4:7001' >>"$bare/etc/default/precedent"
  check 'no shard is served without the servers' fails line_of_unit precedent-shard.service ExecStart
  check 'the servers of shards can be installed' in_root "$bare" apt-get install -y -q xapian-tools
  line_of_unit precedent-shard.service ExecStart >"$scratch/shard" 2>&1 &
  shard=$!
  mkdir "$bare/tmp/shards"
  echo '127.0.0.4:7001' >"$bare/tmp/shards/shards"
  check 'the shard is served, and searched' is_shard_searched
  kill $shard
  kept=$(belongings)

  check 'a later revision is made' repack
  check 'an upgrade goes through' install_deb "$scratch/later.deb"
  check 'and is one' is_installed "${version}1"
  check 'settings were kept' grep -q 127.0.0.2 "$bare/etc/default/precedent"
  check 'the timer is still enabled' is_timer_enabled
  check 'letters are found as before' finds_letters

  check 'it is removed' in_root "$bare" apt-get remove -y -q precedent
  check 'the programs are gone' fails compgen -G "$bare/usr/bin/precedent*"
  check 'the settings stay' test -e "$bare/etc/default/precedent"
  check 'index and letters stay' are_belongings "$kept"
  check 'it comes back' install_deb "$deb"
  check 'with its timer' is_timer_enabled
  check 'it is purged' in_root "$bare" apt-get purge -y -q precedent
  check 'nothing of it is left' has_no_trace
  check 'index and letters stay after a purge, too' are_belongings "$kept"
  check 'it comes back once more' install_deb "$deb"
  check 'and finds its letters' finds_letters
}

finds_letters_in_image() {
  in_image precedent-query 'liquidity disclosure' | grep -x '4 comments'
}

check_container() {
  local page
  git clone -q "$root" "$scratch/context"
  check 'the steps of the Containerfile go through' \
    build_image "$root/indexer/package/Containerfile" "$scratch/context"
  check 'two builds make the same bytes' cmp "$deb" "$scratch/packaged/precedent/build/package/${deb##*/}"
  sha256sum "$deb" "$scratch/packaged/precedent/build/package/${deb##*/}"
  make_read_only
  check 'nobody writes into the image' fails in_root "$stage" touch /tmp/here
  cp -r "$root/corpus/sample/." "$stage/srv/edgar/"
  check 'the image takes letters in, unprivileged and read-only' in_image precedent-indexer update /srv/edgar
  check 'and finds them' finds_letters_in_image
  run_image 127.0.0.3 >"$scratch/page" 2>&1 &
  page=$!
  check 'and serves the page' is_served 127.0.0.3
  kill $page
}

make_base
bare=$scratch/bare
new_root bare
check_package
check_container
echo 'package: everything held'
