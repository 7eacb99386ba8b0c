# shellcheck shell=bash
# Puts what Cromwell's AWS backend mounts into its containers where it looks for it.

# The CLI in its own folder: a link would lead out of what is mounted.
mkdir -p "$ROOT/usr/local/aws-cli" "$ROOT/usr/local/bin" "$ROOT/scratch/cromwell"
cp -a "$ROOT/opt/aws-cli/." "$ROOT/usr/local/aws-cli/"
ln -sfn "$AWS_CLI_VERSION" "$ROOT/usr/local/aws-cli/v2/current"
ln -sfn ../v2/current/bin/aws "$ROOT/usr/local/aws-cli/bin/aws"

# Where tasks work: on the space that was promised, not on the root volume.
chmod 1777 "$ROOT/scratch/cromwell"
ln -sfn /scratch/cromwell "$ROOT/cromwell_root"

# Fetches the script of a task and becomes it.
cat > "$ROOT/usr/local/bin/fetch_and_run.sh" << 'END'
#!/bin/sh
set -eu
script=$(mktemp "${TMPDIR:-/tmp}/task.XXXXXX")
/usr/local/aws-cli/v2/current/bin/aws s3 cp --no-progress "$BATCH_FILE_S3_URL" "$script"
chmod u+x "$script"
exec "$script" "$@"
END
chmod 755 "$ROOT/usr/local/bin/fetch_and_run.sh"
