import type { Problem } from '../../diagnostics/problem';

/** Finds what is wrong with a value by itself, whatever the other options are. */
export type FormCheck = (option: string, value: unknown) => Problem[];

/** What a value must be by itself. */
export interface Form<Value> {
  readonly check: FormCheck;

  /** In words, such as `a whole number from 1 to 10`. */
  readonly expects: string;

  /** The enumeration that the value is a member of, by its name. */
  readonly enumeration?: { readonly [name: string]: Readonly<Record<string, string>> };

  /** The bounds of a whole number, both allowed. */
  readonly range?: { readonly min: number; readonly max: number };

  /** Whether the value is `true` or `false`. */
  readonly isSwitch?: true;

  /** Has no value: it ties the form to the type of the option. */
  readonly type?: Value;
}

/** What is wrong with the value of an option, if it is set. A value may throw as soon as somebody looks into it. */
export function checkForm(option: string, value: unknown, check: FormCheck): Problem[] {
  if (value === undefined) {
    return [];
  }
  try {
    return check(option, value);
  } catch {
    return [{ option, value, reason: 'It cannot be read.', fix: 'Give a plain value.' }];
  }
}
