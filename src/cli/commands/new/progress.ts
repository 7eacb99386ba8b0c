import { stripVTControlCharacters } from 'node:util';
import type { Spinner } from './prompter';

/** Shows the user the current step. */
export interface Progress {
  /** Begin the next step; the one before has succeeded. */
  step(title: string): void;

  /** Take a line of output of the running program. */
  line(text: string): void;
  done(): void;
  fail(): void;
}

/** For a terminal: a line with a spinner, the elapsed seconds and the last output. */
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

/** The interval of progress lines in a log. */
const EVERY_SECONDS = 15;

/** For a log: a line for each step, and one at each interval while the step runs. */
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
        () => write(`  still running after ${Math.round((Date.now() - start) / 1000)} s${last && `: ${last}`}\n`),
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

/** Remove colors and the prefixes of npm. */
function readable(text: string): string {
  return stripVTControlCharacters(text).replace(/^(npm (http|warn|notice)|\W+) /, '');
}
