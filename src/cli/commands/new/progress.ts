import { stripVTControlCharacters } from 'node:util';
import type { Spinner } from './prompter';

/** What is being done, for whoever waits. */
export interface Progress {
  /** The next step begins, and with it the one before has succeeded. */
  step(title: string): void;

  /** Something was said by what is being run. */
  line(text: string): void;
  done(): void;
  fail(): void;
}

/** In a terminal: a line that moves, with the seconds that have passed and what was said last. */
export function movingProgress(spinner: Spinner, columns: number): Progress {
  let title: string | undefined;
  const finish = (how: 'succeed' | 'fail') => {
    if (title !== undefined) {
      spinner[how](title);
    }
    title = undefined;
  };
  return {
    step(next) {
      finish('succeed');
      title = next;
      spinner.start(next);
    },
    line(text) {
      if (title !== undefined) {
        const room = columns - title.length - 24;
        spinner.message(room > 10 ? `${title}: ${readable(text).slice(0, room)}` : title);
      }
    },
    done: () => finish('succeed'),
    fail: () => finish('fail'),
  };
}

/** How often it is said that something still goes on where nothing can move. */
const EVERY_SECONDS = 15;

/** In a log: a line for each step, and now and then one that it still goes on. */
export function writtenProgress(write: (text: string) => void): Progress {
  let last = '';
  let timer: NodeJS.Timeout | undefined;
  const finish = () => clearInterval(timer);
  return {
    step(title) {
      finish();
      last = '';
      const start = Date.now();
      write(`${title} …\n`);
      timer = setInterval(
        () => write(`  still at it after ${Math.round((Date.now() - start) / 1000)} s${last && `: ${last}`}\n`),
        EVERY_SECONDS * 1000,
      );
    },
    line(text) {
      last = readable(text);
    },
    done: finish,
    fail: finish,
  };
}

/** Without colors, and without what npm puts before it. */
function readable(text: string): string {
  return stripVTControlCharacters(text).replace(/^(npm (http|warn|notice)|\W+) /, '');
}
