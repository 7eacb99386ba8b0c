import * as clack from '@clack/prompts';
import ora from 'ora';
import type { Choice, Choices, Prompter, Spinner, TextQuestion } from './prompter.js';

/** A list longer than this scrolls. */
const ROWS = 12;

/** The key for the end of the input. readline consumes it, and the question would wait forever. */
const CTRL_D = '\x04';

/** @param errors the caller's classes, because a bundle would have its own copies */
export function prompter({ Cancelled }: { readonly Cancelled: new () => Error }): Prompter {
  /** Return the answer, or throw on Ctrl-C. */
  const answer = async <Value extends string | boolean | string[]>(asked: Promise<unknown>): Promise<Value> => {
    const value = await asked;
    if (clack.isCancel(value)) {
      throw new Cancelled();
    }
    return value as Value;
  };

  clack.updateSettings({ aliases: { [CTRL_D]: 'cancel' } });
  knowItsSize();

  return {
    intro: (title) => clack.intro(title),
    note: (text, title) => clack.note(text, title),
    text: ({ message, byDefault, check }: TextQuestion) =>
      answer(
        clack.text({
          message,
          placeholder: byDefault,
          defaultValue: byDefault,
          validate: (value) => (value ? check?.(value) : undefined),
        }),
      ),
    select: <Value extends string>({ message, options, byDefault }: Choice<Value>) =>
      answer(clack.select<string>({ message, options: [...options], initialValue: byDefault, maxItems: ROWS })),
    multiselect: <Value extends string>({ message, options, byDefault }: Choices<Value>) =>
      answer(clack.multiselect<string>({ message, options: [...options], initialValues: byDefault, required: false })),
    confirm: (message) => answer(clack.confirm({ message })),
    spinner: elapsing,
  };
}

/** A terminal without a size reports 0 columns: each letter would be a line, and ora would never end. */
function knowItsSize(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.columns ||= 80;
    stream.rows ||= 24;
  }
}

/** The spinner of the prompts would handle Ctrl-C itself and exit before the new files are removed. */
function elapsing(): Spinner {
  const spinner = ora({ discardStdin: false });
  let text = '';
  let start = 0;
  let timer: NodeJS.Timeout | undefined;
  const show = () => {
    spinner.text = `${text} (${Math.round((Date.now() - start) / 1000)} s)`;
  };
  const stop = (message: string) => {
    text = message;
    show();
    clearInterval(timer);
  };
  return {
    start(message) {
      text = message;
      start = Date.now();
      show();
      spinner.start();
      timer = setInterval(show, 1000);
    },
    message(message) {
      text = message;
      show();
    },
    succeed(message) {
      stop(message);
      spinner.succeed();
    },
    fail(message) {
      stop(message);
      spinner.fail();
    },
  };
}
