import { stripVTControlCharacters } from 'node:util';

/** A terminal shows one line that changes; a log gets separate lines. */
const WATCHED = process.stdout.isTTY && process.env.TERM !== 'dumb' && !process.env.CI;

/** The interval between updates, in milliseconds. */
const EVERY = WATCHED ? 125 : 15_000;

/** The status is read once in this number of updates; the spinner moves at each. */
const REFRESH = WATCHED ? 4 : 1;

const SPINNER = ['|', '/', '-', '\\'];

/**
 * Run a step and show its progress.
 *
 * @param label the title of the step
 * @param work the step; its result is printed at the end
 * @param status returns the latest status of the step
 */
export async function step(label, work, status) {
  const start = performance.now();
  const seconds = (digits) => `${((performance.now() - start) / 1000).toFixed(digits)} s`;
  let turn = 0;
  let known = '';
  const tick = () => {
    known = turn % REFRESH === 0 ? status() : known;
    const text = [seconds(0), known].filter(Boolean).join(': ');
    if (WATCHED) {
      process.stdout.write(`\r${cut(`${label} … ${SPINNER[turn % SPINNER.length]} ${text}`)}\x1b[K`);
    } else {
      process.stdout.write(`      ${text}\n`);
    }
    turn++;
  };
  const end = (text) => {
    clearInterval(timer);
    process.stdout.write(WATCHED ? `\r${label} … ${text}\x1b[K\n` : `      ${text}\n`);
  };

  process.stdout.write(WATCHED ? cut(`${label} … `) : `${label} …\n`);
  const timer = setInterval(tick, EVERY);
  interrupt = () => end(`interrupted after ${seconds(1)}`);
  try {
    const note = await work();
    end(`${note ?? 'done'}, ${seconds(1)}`);
  } catch (error) {
    end(`failed after ${seconds(1)}`);
    throw error;
  }
}

let interrupt = () => {};

/** End the line of the current step. */
export function interruptStep() {
  interrupt();
}

/** Cut a line to the width of the terminal: a line that wraps cannot be overwritten. Non-ASCII characters may take two columns. */
function cut(text) {
  const line = stripVTControlCharacters(text).replaceAll('\t', ' ');
  let room = (process.stdout.columns || 80) - 1;
  let end = 0;
  for (const character of line) {
    room -= character > '\u2100' ? 2 : 1;
    if (room < 0) {
      break;
    }
    end += character.length;
  }
  return line.slice(0, end);
}
