# shellcheck shell=bash
# Installs the AWS CLI below /opt/aws-cli. A mount of this folder into a container does not hide files of the image.
#
# Uses the official installer of version AWS_CLI_VERSION, which contains its own Python, and runs it only if AWS has
# signed it. AWS_CLI_KEY is the public key in base64, AWS_CLI_FINGERPRINT its fingerprint.

HOME_OF_CLI=$ROOT/opt/aws-cli
SOURCE=${AWS_CLI_SOURCE:-https://awscli.amazonaws.com}

is_installed() {
  [[ "$("$HOME_OF_CLI/bin/aws" --version 2> /dev/null)" == "aws-cli/$AWS_CLI_VERSION "* ]]
}

fetch() {
  try curl -fsS --connect-timeout 20 --max-time 200 --output "$2" "$SOURCE/$1"
}

# gpgv starts no agent and trusts this key only.
is_signed() {
  base64 -d <<< "$AWS_CLI_KEY" > "$work/key"
  gpgv --keyring "$work/key" --status-fd 3 "$1.sig" "$1" 3> "$work/status" || return 1
  grep -q "^\[GNUPG:\] VALIDSIG .*$AWS_CLI_FINGERPRINT" "$work/status"
}

# The CLI links to libraries that not every image has, mainly libz.so.1. They are copied, and a wrapper script in place
# of the program sets the library path for the CLI only: other programs in the container use their own libraries.
make_portable() {
  local version=$HOME_OF_CLI/v2/$AWS_CLI_VERSION library
  mkdir -p "$version/lib"
  { ldd "$version/dist/aws" 2> /dev/null || true; } | awk '$1 !~ /^(linux-vdso|ld-linux|lib(c|m|dl|rt|util|pthread)\.so)/ && $3 ~ /^\// { print $3 }' |
    while read -r library; do
      cp -L "$library" "$version/lib/"
    done
  rm -f "$version/bin/aws"
  cat > "$version/bin/aws" << 'END'
#!/bin/sh
home=${0%/*}
[ -d "$home/../dist" ] || home=$home/../v2/current/bin
LD_LIBRARY_PATH=$home/../lib${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH} exec "$home/../dist/aws" "$@"
END
  chmod 755 "$version/bin/aws"
}

if ! is_installed; then
  work=$(mktemp -d)
  archive=awscli-exe-linux-$(uname -m)-$AWS_CLI_VERSION.zip
  fetch "$archive" "$work/cli.zip"
  fetch "$archive.sig" "$work/cli.zip.sig"
  command -v gpgv > /dev/null || install_packages gnupg2-minimal
  is_signed "$work/cli.zip" || fail "$archive is not signed by AWS"
  install_packages unzip
  unzip -q "$work/cli.zip" -d "$work"
  "$work/aws/install" --update --install-dir "$HOME_OF_CLI" --bin-dir "$HOME_OF_CLI/bin" > /dev/null
  rm -rf "$work"
  is_installed || fail "the AWS CLI $AWS_CLI_VERSION does not run"
  make_portable
  is_installed || fail "the AWS CLI $AWS_CLI_VERSION does not run with its libraries beside it"
fi
say "AWS CLI $AWS_CLI_VERSION"
