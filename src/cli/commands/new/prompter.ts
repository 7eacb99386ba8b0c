import { join } from 'node:path';
import { Cancelled } from '../../cancelled';

/** Asks and informs the user at a terminal. */
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

  /** The meaning of an empty answer. */
  readonly byDefault: string;

  /** The problem of an answer, if it has one. */
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

/** An animation while a step runs. */
export interface Spinner {
  start(message: string): void;
  message(message: string): void;
  succeed(message: string): void;
  fail(message: string): void;
}

/** The library is bundled into one file, so that generated repositories, which ask no questions, do not install it. */
export function terminalPrompter(): Prompter {
  return require(join(__dirname, 'terminal.js')).prompter({ Cancelled });
}
