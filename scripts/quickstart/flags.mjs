import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Flags that projen itself takes. */
const OF_PROJEN = ['comments', 'debug', 'from', 'git', 'help', 'post', 'projenVersion', 'rc', 'synth', 'version'];

/**
 * Find unknown flags. The package itself checks every option, but only after it is compiled.
 *
 * @param root the clone: its sources declare the options
 */
export function unknownFlags(root, words) {
  const known = [...OF_PROJEN, ...optionsOf(root)].map(flagOf);
  return words
    .filter((word) => /^--[a-z]/i.test(word))
    .map((word) => word.replace(/=.*/s, ''))
    .filter((flag) => ![flagOf(flag), flagOf(flag).replace(/^--no-/, '--')].some((each) => known.includes(each)))
    .map((flag) => `Unknown flag ${flag}. ${suggestion(flagOf(flag), known)}`);
}

function optionsOf(root) {
  const knobs = join(root, 'src', 'app', 'batch', 'knobs');
  const files = [...readdirSync(knobs).map((name) => join(knobs, name)), join(root, 'src', 'repository', 'options.ts')];
  return files.flatMap((file) =>
    [...readFileSync(file, 'utf-8').matchAll(/^ {2}readonly (\w+)\??:/gm)].map(([, name]) => name),
  );
}

/** Suggest the flags that share the most beginnings of words. */
function suggestion(flag, known) {
  const words = flag.slice(2).split('-');
  const scored = known.map((each) => {
    const others = each.slice(2).split('-');
    const shared = words.filter((word) => others.some((other) => other.slice(0, 4) === word.slice(0, 4))).length;
    return { each, score: shared / words.length };
  });
  const best = Math.max(...scored.map(({ score }) => score));
  const similar = scored.filter(({ score }) => score === best).map(({ each }) => each);
  return best >= 0.5 && similar.length <= 4
    ? `Did you mean ${similar.join(' or ')}?`
    : 'See docs/knobs.md for a list of knobs.';
}

/** projen also accepts `--spotMaxVcpus`. */
function flagOf(name) {
  return `--${name.replace(/^--/, '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
