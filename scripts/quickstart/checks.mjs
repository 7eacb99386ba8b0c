import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { WINDOWS } from './shell.mjs';

const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf-8'));

/** What the CDK and the tool chain of a generated repository need, as `package.json` says. */
const NODE = engines.node.match(/\d+/g).slice(0, 2).map(Number);

const TOOLS = {
  npm: 'It comes with Node.js: https://nodejs.org/en/download',
  git: [
    'Get it from https://git-scm.com/downloads, or install it with',
    '  sudo apt-get install git   Debian, Ubuntu',
    '  sudo dnf install git       Fedora, Amazon Linux',
    '  xcode-select --install     macOS',
  ].join('\n'),
};

/** What this machine lacks. */
export function missingTools() {
  return [...oldNode(), ...Object.entries(TOOLS).flatMap(([tool, fix]) => missing(tool, fix))];
}

function oldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major < NODE[0] || (major === NODE[0] && minor < NODE[1])
    ? [
        `Node.js ${NODE.join('.')} or later is needed; this is ${process.versions.node}.\nGet version 22 or 24: https://nodejs.org/en/download`,
      ]
    : [];
}

function missing(tool, fix) {
  const { error, status, stderr } = spawnSync(WINDOWS ? `${tool} --version` : tool, WINDOWS ? [] : ['--version'], {
    encoding: 'utf-8',
    shell: WINDOWS,
  });
  if (error?.code === 'ENOENT' || (WINDOWS && status !== 0)) {
    return [`${tool} is needed, and the PATH has none.\n${fix}`];
  }
  return error || status !== 0
    ? [`${tool} is needed, and the one on the PATH fails: ${error?.message ?? stderr.trim()}\n${fix}`]
    : [];
}

/** The jsii compiler takes module names apart, in which TypeScript escapes these characters. */
export function unfitClone(root) {
  const characters = root.match(/[^ -~]|"/gu);
  return characters
    ? [
        `gwf-batch cannot be compiled in ${root}: its compiler, jsii, fails below a path that contains ${[...new Set(characters)].join(' ')}\nMove the clone to a path of ASCII letters. The new repository may be anywhere.`,
      ]
    : [];
}
