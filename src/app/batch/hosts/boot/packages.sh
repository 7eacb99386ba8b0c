# shellcheck shell=bash
# Installs what the steps need in one transaction: PACKAGES, separated by blanks. What cannot be had this way the steps
# ask for one by one, and each knows what it cannot do without.

read -ra names <<< "$PACKAGES"
install_packages "${names[@]}" || say "not in one transaction: $PACKAGES"
