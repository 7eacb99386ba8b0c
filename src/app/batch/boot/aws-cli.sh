# shellcheck shell=bash
# Installs the AWS CLI below /opt/aws-cli, where it hides nothing when it is mounted into a container.
#
# The official installer, which brings its own Python, in the version AWS_CLI_VERSION; it is run only if AWS has signed
# it. AWS_CLI_KEY is the public key, AWS_CLI_FINGERPRINT that of the key.

HOME_OF_CLI=$ROOT/opt/aws-cli
SOURCE=${AWS_CLI_SOURCE:-https://awscli.amazonaws.com}

is_installed() {
  [[ "$("$HOME_OF_CLI/bin/aws" --version 2> /dev/null)" == "aws-cli/$AWS_CLI_VERSION "* ]]
}

is_signed() {
  local keys=$work/keys status=$work/status
  mkdir -m 700 "$keys"
  gpg --homedir "$keys" --batch --quiet --import <<< "$AWS_CLI_KEY"
  gpg --homedir "$keys" --batch --status-fd 3 --verify "$1.sig" "$1" 3> "$status" || return 1
  grep -q "^\[GNUPG:\] VALIDSIG .*$AWS_CLI_FINGERPRINT" "$status"
}

fetch() {
  curl --fail --silent --show-error --connect-timeout 20 --output "$2" "$1"
}

if ! is_installed; then
  for tool in unzip gpg; do
    command -v "$tool" > /dev/null || install_packages "${tool/gpg/gnupg2-minimal}"
  done
  work=$(mktemp -d)
  archive=awscli-exe-linux-$(uname -m)-$AWS_CLI_VERSION.zip
  try fetch "$SOURCE/$archive" "$work/cli.zip"
  try fetch "$SOURCE/$archive.sig" "$work/cli.zip.sig"
  is_signed "$work/cli.zip" || give_up "$archive is not signed by AWS"
  unzip -q "$work/cli.zip" -d "$work"
  "$work/aws/install" --update --install-dir "$HOME_OF_CLI" --bin-dir "$HOME_OF_CLI/bin" > /dev/null
  rm -rf "$work"
  is_installed || give_up "the AWS CLI $AWS_CLI_VERSION does not run"
fi
say "AWS CLI $AWS_CLI_VERSION"
