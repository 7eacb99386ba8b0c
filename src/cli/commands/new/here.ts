import { type Prompter, terminalPrompter } from './prompter';

/** Where the command runs. */
export interface Terminal {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;

  /** Whether the user can be asked. */
  readonly isInteractive: boolean;
  readonly columns: number;
  readonly write: (text: string) => void;
  readonly prompter: () => Prompter;
}

/** The terminal that this runs in. A build server cannot answer, even if it provides a terminal. */
export function here(cwd: string): Terminal {
  const { stdin, stdout, env } = process;
  return {
    cwd,
    env,
    isInteractive: stdin.isTTY === true && stdout.isTTY === true && !/^(1|true)$/i.test(env.CI ?? ''),
    columns: stdout.columns || 80,
    write: (text) => stdout.write(text),
    prompter: terminalPrompter,
  };
}
