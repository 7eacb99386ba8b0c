# shellcheck shell=bash
# Provides the paths that the AWS backend of Cromwell mounts into its containers.

# A copy of the CLI, because a link would point out of the mounted folder.
mkdir -p "$ROOT/usr/local/aws-cli" "$ROOT/usr/local/bin" "$ROOT/scratch/cromwell"
cp -a "$ROOT/opt/aws-cli/." "$ROOT/usr/local/aws-cli/"
ln -sfn "$AWS_CLI_VERSION" "$ROOT/usr/local/aws-cli/v2/current"
ln -sfn ../v2/current/bin/aws "$ROOT/usr/local/aws-cli/bin/aws"

# The working directory of tasks: on the scratch space, not on the root volume.
chmod 1777 "$ROOT/scratch/cromwell"
ln -sfn /scratch/cromwell "$ROOT/cromwell_root"

# Downloads the script of a task and executes it.
cat > "$ROOT/usr/local/bin/fetch_and_run.sh" << 'END'
#!/bin/sh
set -eu
script=$(mktemp "${TMPDIR:-/tmp}/task.XXXXXX")
/usr/local/aws-cli/v2/current/bin/aws s3 cp --no-progress "$BATCH_FILE_S3_URL" "$script"
chmod u+x "$script"
exec "$script" "$@"
END
chmod 755 "$ROOT/usr/local/bin/fetch_and_run.sh"
