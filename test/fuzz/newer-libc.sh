#!/usr/bin/env bash
# Makes a `node` that runs on the C library of Debian 13, for Jazzer.js on Debian 12, whose own is too old for it, and prints
# its path.
# Nothing is installed: three packages are unpacked into .tmp, from the mirror that apt uses already.
set -euo pipefail
cd "$(dirname "$0")/../.."
home=$PWD/.tmp/libc
if [ ! -x "$home/node" ]; then
  mkdir -p "$home/lists/partial"
  cd "$home"
  mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Codename: bookworm' | head -n 1)
  echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror trixie main" >sources.list
  options=(-qq -o "Dir::Etc::SourceList=$home/sources.list" -o Dir::Etc::SourceParts=/dev/null -o "Dir::State::Lists=$home/lists"
    -o Dir::Cache::pkgcache= -o Dir::Cache::srcpkgcache= -o APT::Sandbox::User=root)
  apt-get "${options[@]}" update >&2
  apt-get "${options[@]}" download libc6 libstdc++6 libgcc-s1 >&2
  for package in *.deb; do dpkg-deb -x "$package" root; done
  libraries=$home/root/usr/lib/x86_64-linux-gnu
  printf '#!/bin/sh\nexec %s --library-path %s %s "$@"\n' "$libraries/ld-linux-x86-64.so.2" "$libraries" "$(readlink -f "$(command -v node)")" >node
  chmod +x node
fi
echo "$home/node"
