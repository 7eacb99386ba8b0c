# shellcheck shell=bash
# Lets the host into the cluster, if nothing has failed.

if [[ -e $RUN/failed ]]; then
  say "not ready: $(tr '\n' ';' < "$RUN/failed")"
else
  touch "$STATE/ready"
  say 'ready'
fi
