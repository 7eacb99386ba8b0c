import type { BatchKnobs } from '../../app/batch/knobs';
import type { BatchSettings } from '../../app/batch/settings';
import type { Form } from './form';

/** What a setting may follow from, besides the value of its knob. */
export interface Given {
  readonly knobs: BatchKnobs;
  readonly projectName: string;
}

/** One knob: what its value must be, and what holds if it is not set. */
export interface Rule<Value> extends Form<Value> {
  /** The value if the knob is not set. */
  readonly default?: Value;

  /** The setting that the value comes to, where that is not the value or its default. */
  readonly setting?: (value: Value | undefined, given: Given) => Value;

  /** Whether the knob selects instance types: in the settings, the lists of these stand in its place. */
  readonly selects?: true;
}

/** A knob that always has a value. */
type Defaulted<Value> = Rule<Value> & { readonly default: Value; readonly selects?: undefined };

/** A knob whose setting is made from something else if it is not set. */
type Derived<Value> = Rule<Value> & {
  readonly setting: NonNullable<Rule<Value>['setting']>;
  readonly selects?: undefined;
};

/** A knob whose absence means something. */
type Optional<Value> = Form<Value> & {
  readonly default?: undefined;
  readonly setting?: undefined;
  readonly selects?: undefined;
};

/** A knob that selects instance types, with or without a default. */
type Selecting<Value> = Rule<Value> & { readonly selects: true };

/** The rule that a knob must have, by what the settings say of it. */
type RuleFor<Knob extends keyof BatchKnobs> = Knob extends keyof BatchSettings
  ? undefined extends BatchSettings[Knob]
    ? Optional<Required<BatchKnobs>[Knob]>
    : Defaulted<Required<BatchKnobs>[Knob]> | Derived<Required<BatchKnobs>[Knob]>
  : Selecting<Required<BatchKnobs>[Knob]>;

/** A row for each knob of a group: a knob without one does not compile. */
export type Rules<Knobs> = {
  readonly [Knob in keyof Required<Knobs>]: Knob extends keyof BatchKnobs ? RuleFor<Knob> : never;
};

/** A knob with a default. */
export function rule<Value>(form: Form<Value>, byDefault: NoInfer<Value>): Defaulted<Value> {
  return { ...form, default: byDefault };
}

/** A knob without a default: its absence means something. */
export function optional<Value>(form: Form<Value>): Optional<Value> {
  return form as Optional<Value>;
}

/** A knob whose setting is made from what else is given. */
export function derived<Value>(form: Form<Value>, setting: NonNullable<Rule<Value>['setting']>): Derived<Value> {
  return { ...form, setting };
}

/** A knob that selects instance types. */
export function selecting<Value>(form: Form<Value>): Selecting<Value>;
export function selecting<Value>(
  form: Form<Value>,
  byDefault: NoInfer<Value>,
): Selecting<Value> & { readonly default: Value };
export function selecting<Value>(form: Form<Value>, byDefault?: Value): Selecting<Value> {
  return { ...form, ...(byDefault === undefined ? {} : { default: byDefault }), selects: true };
}
