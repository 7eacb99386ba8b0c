import { stripVTControlCharacters } from 'node:util';

/** A line that changes is for somebody who watches; a log gets lines that stay. */
const WATCHED = process.stdout.isTTY && process.env.TERM !== 'dumb' && !process.env.CI;

/** How often there is something new to see, in milliseconds. */
const EVERY = WATCHED ? 125 : 15_000;

/** The spinner moves more often than anybody reads. */
const REFRESH = WATCHED ? 4 : 1;

const SPINNER = ['|', '/', '-', '\\'];

/**
 * Do a step, and show all the while that it goes on.
 *
 * @param label what the step is
 * @param work does it; what it returns is said at its end
 * @param status the latest that is known of it
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

/** Leave the line of the step that is under way. */
export function interruptStep() {
  interrupt();
}

/** A line that wraps cannot be written over. What is not ASCII may be two columns wide. */
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
