import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { WINDOWS } from './shell.mjs';

const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf-8'));

/** The Node.js version that the CDK and the tools of a generated repository need, from `package.json`. */
const NODE = engines.node.match(/\d+/g).slice(0, 2).map(Number);

const TOOLS = {
  npm: 'npm comes with Node.js: https://nodejs.org/en/download',
  git: [
    'Download git from https://git-scm.com/downloads, or install it with',
    '  sudo apt-get install git   Debian, Ubuntu',
    '  sudo dnf install git       Fedora, Amazon Linux',
    '  xcode-select --install     macOS',
  ].join('\n'),
};

/** The tools that this machine lacks. */
export function missingTools() {
  return [...oldNode(), ...Object.entries(TOOLS).flatMap(([tool, fix]) => missing(tool, fix))];
}

function oldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major < NODE[0] || (major === NODE[0] && minor < NODE[1])
    ? [
        `Node.js ${NODE.join('.')} or later is required; this is ${process.versions.node}.\nInstall version 22 or 24: https://nodejs.org/en/download`,
      ]
    : [];
}

function missing(tool, fix) {
  const { error, status, stderr } = spawnSync(WINDOWS ? `${tool} --version` : tool, WINDOWS ? [] : ['--version'], {
    encoding: 'utf-8',
    shell: WINDOWS,
  });
  if (error?.code === 'ENOENT' || (WINDOWS && status !== 0)) {
    return [`${tool} is required, but it is not on the PATH.\n${fix}`];
  }
  return error || status !== 0
    ? [`${tool} is required, but the one on the PATH fails: ${error?.message ?? stderr.trim()}\n${fix}`]
    : [];
}

/** The jsii compiler parses module names, in which TypeScript escapes these characters. */
export function unfitClone(root) {
  const characters = root.match(/[^ -~]|"/gu);
  return characters
    ? [
        `gwf-batch cannot be compiled in ${root}: its compiler, jsii, fails in a path that contains ${[...new Set(characters)].join(' ')}\nMove the clone to a path of ASCII characters. The path of the new repository can have others.`,
      ]
    : [];
}
