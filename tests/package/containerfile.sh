# shellcheck shell=bash
# The steps of a Containerfile, done in bare roots; to be sourced after bare_debian.sh.

: "${scratch:?}"

# A stage's root lies at $scratch/NAME, the last one's at $stage.
declare -A image_environment=()
image_volumes=()
image_command=()
image_user=root
image_folder=/
stage=

# Prints a file's instructions, one a line.
instructions() {
  sed -e '/^#/d' -e '/^$/d' -e ':more' -e '/\\$/ { N; s/ *\\\n */ /; b more }' "$1"
}

begin_stage() {
  [ "$1" = debian:bookworm-slim ] || {
    echo "no root is made of $1" >&2
    return 1
  }
  stage=$scratch/${3:-image}
  new_root "${3:-image}"
  # What makes that image slim.
  printf 'path-exclude /usr/share/doc/*\npath-include /usr/share/doc/*/copyright\npath-exclude /usr/share/man/*\n' \
    >"$stage/etc/dpkg/dpkg.cfg.d/docker"
  image_environment=()
  image_volumes=()
  image_user=root
  image_folder=/
}

# step CONTEXT INSTRUCTION REST
step() {
  local context=$1 rest=$3 words from=$1 name
  read -ra words <<<"$rest"
  case "$2" in
    FROM) begin_stage "${words[@]:0:1}" "${words[@]:1}" ;;
    COPY)
      if [[ "${words[0]}" = --from=* ]]; then
        from=$scratch/${words[0]#--from=}
        words=("${words[@]:1}")
      fi
      mkdir -p "$stage/${words[1]}"
      # A pattern may stand there; a folder's contents are meant.
      # shellcheck disable=SC2086
      if [ "${words[0]}" = . ]; then cp -r "$context/." "$stage/${words[1]}"; else cp $from/${words[0]} "$stage/${words[1]}"; fi
      ;;
    RUN) in_image sh -c "$rest" ;;
    ENV) image_environment[${rest%%=*}]=${rest#*=} ;;
    VOLUME) image_volumes=("${words[@]}") ;;
    WORKDIR)
      image_folder=$rest
      mkdir -p "$stage/$rest"
      ;;
    USER) image_user=$rest ;;
    EXPOSE) ;;
    CMD)
      name=${rest//[\[\],\"]/}
      read -ra image_command <<<"$name"
      ;;
    *)
      echo "no step is known for $2" >&2
      return 1
      ;;
  esac
}

# in_image COMMAND...: with the user, folder and environment that were named so far.
in_image() {
  local name settings=()
  for name in "${!image_environment[@]}"; do settings+=("$name=${image_environment[$name]}"); done
  local inside=(env -C "$image_folder" "${settings[@]}" "$@")
  if [ "$image_user" = root ]; then
    in_root "$stage" "${inside[@]}"
  else
    as_user "$stage" "$image_user" "${inside[@]}"
  fi
}

# run_image ADDRESS: its own command, listening there.
run_image() {
  in_image "${image_command[@]/0.0.0.0/$1}"
}

# build_image CONTAINERFILE CONTEXT
build_image() {
  local instruction rest
  while read -r instruction rest <&4; do
    echo "$instruction $rest"
    step "$2" "$instruction" "$rest" </dev/null || return 1
  done 4< <(instructions "$1")
}

# Nothing of the image can be written any more, but for its volumes.
make_read_only() {
  local volume
  for volume in "${image_volumes[@]}"; do cp -a "$stage$volume" "$scratch/volume-${volume##*/}"; done
  mount --rbind "$stage" "$stage"
  mount -o remount,bind,ro "$stage"
  for volume in "${image_volumes[@]}"; do
    mount --bind "$scratch/volume-${volume##*/}" "$stage$volume"
  done
}
