# shellcheck shell=bash
# Sends the logs of boot, agent and Docker to the log group LOG_GROUP, each to its own stream for every host.
#
# Jobs do not depend on it: if it fails, the host reports that and continues.

ship() {
  local home=$ROOT/opt/aws/amazon-cloudwatch-agent file entry files=''
  install_packages amazon-cloudwatch-agent || return 1
  for file in batch-host cloud-init cloud-init-output ecs/ecs-init ecs/ecs-agent docker; do
    printf -v entry '{"file_path":"/var/log/%s.log","log_group_name":"%s","log_stream_name":"{instance_id}/%s"}' \
      "$file" "$LOG_GROUP" "${file##*/}"
    files+=,$entry
  done
  mkdir -p "$home/etc"
  printf '{"agent":{"run_as_user":"root"},"logs":{"force_flush_interval":5,"logs_collected":{"files":{"collect_list":[%s]}}}}' \
    "${files#,}" > "$home/etc/batch-host.json"
  limited "$home/bin/amazon-cloudwatch-agent-ctl" -a fetch-config -m ec2 -s -c "file:$home/etc/batch-host.json" > /dev/null
}

if ship; then
  say "logs go to $LOG_GROUP"
else
  say 'the logs of this host stay on it: the CloudWatch agent did not start'
fi
