# shellcheck shell=bash
# Installs the packages of all steps in one transaction: PACKAGES, separated by spaces. If that fails, each step
# installs its own packages, and decides whether it can do without them.

read -ra names <<< "$PACKAGES"
install_packages "${names[@]}" || say "not in one transaction: $PACKAGES"
