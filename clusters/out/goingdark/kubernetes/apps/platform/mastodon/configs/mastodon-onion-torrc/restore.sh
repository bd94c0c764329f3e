#!/bin/sh
# Puts the keys of the site where Tor looks for them, and gives them to nobody but its user.
set -eu
mkdir -p "$SITE"
for file in $FILES; do
  base64 -d "/keys/$file" > "$SITE/$file"
done
user=$(getent passwd tor | cut -d: -f3 || true)
chown -R "${user:-100}" /var/lib/tor
chmod 700 /var/lib/tor "$SITE"
chmod 600 "$SITE"/hs_ed25519_*
