import type { Problem } from '../../diagnostics/problem';

/** What an option must be by itself, whatever the others are. Nothing to say about one that is not set. */
export type FormCheck = (option: string, value: unknown) => Problem[];

/** The form of each knob of a group: one that is added does not compile without. */
export type Forms<Knobs> = { readonly [Knob in keyof Required<Knobs>]: FormCheck };

/** What is wrong with the form of one option: a value may throw as soon as somebody looks into it. */
export function checkForm(option: string, value: unknown, check: FormCheck): Problem[] {
  if (value === undefined) {
    return [];
  }
  try {
    return check(option, value);
  } catch {
    return [{ option, value, reason: 'It cannot be read.', remedy: 'Give a plain value.' }];
  }
}
