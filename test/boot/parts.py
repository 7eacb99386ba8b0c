"""Takes user data apart as cloud-init does, with cloud-init's own code, and prints what it makes of it as JSON."""

import json
import sys
import tempfile

from cloudinit import helpers, user_data
from cloudinit.handlers.boot_hook import BootHookPartHandler
from cloudinit.handlers.shell_script import ShellScriptPartHandler

FOLDER = tempfile.TemporaryDirectory()
PATHS = helpers.Paths({"cloud_dir": FOLDER.name, "run_dir": FOLDER.name, "templates_dir": FOLDER.name})
HANDLERS = [BootHookPartHandler(PATHS, None), ShellScriptPartHandler(PATHS)]


def handled(part):
    kind = part.get_content_type()
    handler = next((each for each in HANDLERS if kind in each.list_types()), None)
    return {
        "type": kind,
        "handler": type(handler).__name__,
        "body": part.get_payload(decode=True).decode("ascii"),
    }


message = user_data.UserDataProcessor(PATHS).process(sys.stdin.buffer.read())
print(json.dumps([handled(part) for part in message.walk() if not part.is_multipart()]))
