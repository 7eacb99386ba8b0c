# shellcheck shell=bash disable=SC2154
# Configures Docker, the ECS agent, dnf and the CloudWatch agent to use the proxy in the environment.

for unit in docker ecs; do
  mkdir -p "$UNITS/$unit.service.d"
  cat > "$UNITS/$unit.service.d/proxy.conf" << END
[Service]
Environment=HTTP_PROXY=$http_proxy HTTPS_PROXY=$http_proxy NO_PROXY=$no_proxy
END
done
systemctl daemon-reload
printf '%s\n' "HTTP_PROXY=$http_proxy" "NO_PROXY=$no_proxy" >> "$STATE/agent-options"
mkdir -p "$ROOT/etc/dnf" "$ROOT/opt/aws/amazon-cloudwatch-agent/etc"
grep -qs ^proxy= "$ROOT/etc/dnf/dnf.conf" || echo "proxy=$http_proxy" >> "$ROOT/etc/dnf/dnf.conf"
cat > "$ROOT/opt/aws/amazon-cloudwatch-agent/etc/common-config.toml" << END
[proxy]
http_proxy = "$http_proxy"
https_proxy = "$http_proxy"
no_proxy = "$no_proxy"
END
