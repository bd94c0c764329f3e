#!/bin/sh
# Hypebot reads its account from a file, and Kubernetes hands it over in variables.
set -eu
umask 077
cat > /app/config/auth.yaml <<EOF
bot_account:
  server: "$BOT_SERVER"
  access_token: "$BOT_TOKEN"
EOF
exec python -m hype
