import { join } from 'node:path';
import { Cancelled } from '../../cancelled';

/** What somebody at a terminal can be asked, and shown. */
export interface Prompter {
  intro(title: string): void;

  /** Text in a frame. */
  note(text: string, title: string): void;
  text(question: TextQuestion): Promise<string>;
  select<Value extends string>(question: Choice<Value>): Promise<Value>;
  multiselect<Value extends string>(question: Choices<Value>): Promise<Value[]>;
  confirm(message: string): Promise<boolean>;
  spinner(): Spinner;
}

export interface TextQuestion {
  readonly message: string;

  /** What an empty answer means. */
  readonly byDefault: string;

  /** What is wrong with an answer, if anything is. */
  readonly check?: (answer: string) => string | undefined;
}

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
}

export interface Choice<Value extends string> {
  readonly message: string;
  readonly options: Option<Value>[];
  readonly byDefault: Value;
}

export interface Choices<Value extends string> {
  readonly message: string;
  readonly options: Option<Value>[];
  readonly byDefault: Value[];
}

/** Something that moves while something is done. */
export interface Spinner {
  start(message: string): void;
  message(message: string): void;
  succeed(message: string): void;
  fail(message: string): void;
}

/** By the library, which is bundled into one file: repositories, where nobody is asked, do not install it. */
export function terminalPrompter(): Prompter {
  return require(join(__dirname, 'terminal.js')).prompter({ Cancelled });
}
