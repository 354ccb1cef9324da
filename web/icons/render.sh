#!/usr/bin/env bash
# Draws the PNG icons of public/icons from the two drawings. Run it by hand after changing a drawing;
# the pictures are committed. Needs chromium (or name another browser in TANDEM_BROWSER).
set -euo pipefail
cd "$(dirname "$0")"
browser=${TANDEM_BROWSER:-chromium}
page=$(mktemp --suffix .html)
trap 'rm -f "$page"' EXIT

# draw DRAWING PIXELS TARGET
draw() {
  printf '<!doctype html><style>body{margin:0}img{display:block}</style><img width=%s height=%s src="file://%s">' \
    "$2" "$2" "$(realpath "$1")" >"$page"
  "$browser" --headless --no-sandbox --disable-gpu --hide-scrollbars --default-background-color=00000000 \
    --force-device-scale-factor=1 --window-size="$2,$2" --screenshot="$(realpath "$3")" "file://$page" 2>/dev/null
}

draw ../public/icons/icon.svg 192 ../public/icons/icon-192.png
draw ../public/icons/icon.svg 512 ../public/icons/icon-512.png
draw maskable.svg 512 ../public/icons/maskable-512.png
draw maskable.svg 180 ../public/icons/apple-touch-icon.png
