#!/bin/sh
# Prints what the screen reader Orca says of the page, step by step. Not part of the tests: it needs a
# Linux machine with orca, xvfb, at-spi2-core, speech-dispatcher and dbus, and a browser with a window.
#
#   npm run build && npx vite preview &          # the site, at http://localhost:4173/
#   sh test/orca/hear.sh http://localhost:4173/  # BROWSER_PATH names a Chromium of your own
set -eu
if [ -z "${BREACH_HEARING:-}" ]; then
  # A session bus of its own, so that the reader's desktop is left alone.
  BREACH_HEARING=1 exec dbus-run-session -- sh "$0" "$@"
fi
folder=$(mktemp -d)
export HOME="$folder" XDG_RUNTIME_DIR="$folder" DISPLAY=:97
chmod 700 "$folder"
Xvfb :97 -screen 0 1440x900x24 >"$folder/xvfb.log" 2>&1 &
screen=$!
sleep 2
/usr/libexec/at-spi-bus-launcher --launch-immediately >"$folder/bus.log" 2>&1 &
bus=$!
gsettings set org.gnome.desktop.interface toolkit-accessibility true
gsettings set org.gnome.desktop.a11y.applications screen-reader-enabled true
orca --debug-file="$folder/orca.log" --replace >"$folder/orca.out" 2>&1 &
reader=$!
trap 'kill "$reader" "$bus" "$screen" 2>/dev/null || true; rm -rf "$folder"' EXIT
sleep 6
node "$(dirname "$0")/walk.mjs" "${1:-http://localhost:4173/}" >"$folder/walk.log"
sleep 2
# Steps and speech share a clock: in their order they tell the story.
{
  cat "$folder/walk.log"
  grep -a 'SPEECH OUTPUT' "$folder/orca.log" | sed -E "s/SPEECH OUTPUT: '(.*)'(\{.*)?$/    \1/"
} | sort -s -k1,1
