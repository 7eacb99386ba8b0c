# shellcheck shell=bash
# Sends the logs of boot, agent and docker to the log group LOG_GROUP, a stream of each for every host.
#
# Jobs do not depend on it: a host that cannot do so says so and goes on.

ship() {
  local home=$ROOT/opt/aws/amazon-cloudwatch-agent
  install_packages amazon-cloudwatch-agent || return 1
  mkdir -p "$home/etc"
  {
    echo '{"agent": {"run_as_user": "root"}, "logs": {"force_flush_interval": 5, "logs_collected": {"files": {"collect_list": ['
    local separator=''
    while read -r stream file; do
      printf '%s{"file_path": "%s", "log_group_name": "%s", "log_stream_name": "{instance_id}/%s"}\n' \
        "$separator" "$file" "$LOG_GROUP" "$stream"
      separator=','
    done << 'END'
host /var/log/batch-host.log
cloud-init /var/log/cloud-init-output.log
ecs-init /var/log/ecs/ecs-init.log
ecs-agent /var/log/ecs/ecs-agent.log
docker /var/log/docker.log
END
    echo ']}}}}'
  } > "$home/etc/batch-host.json"
  "$home/bin/amazon-cloudwatch-agent-ctl" -a fetch-config -m ec2 -s -c "file:$home/etc/batch-host.json" > /dev/null
}

if ship; then
  say "logs go to $LOG_GROUP"
else
  say 'the logs of this host stay on it: the CloudWatch agent did not start'
fi
