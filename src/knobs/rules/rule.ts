import type { BatchKnobs } from '../../app/batch/knobs';
import type { BatchSettings } from '../../app/batch/settings';
import type { Form } from './form';

/** The inputs of a setting in addition to the value of its knob. */
export interface Given {
  readonly knobs: BatchKnobs;
  readonly projectName: string;
}

/** The rule of one knob: the form of its value, and its default. */
export interface Rule<Value> extends Form<Value> {
  /** The value of a knob that is not set. */
  readonly default?: Value;

  /** Makes the setting, if it is neither the value nor the default. */
  readonly setting?: (value: Value | undefined, given: Given) => Value;

  /** Whether the knob selects instance types. The settings have the lists of types instead of the knob. */
  readonly selects?: true;
}

/** A knob that always has a value. */
type Defaulted<Value> = Rule<Value> & { readonly default: Value; readonly selects?: undefined };

/** A knob whose setting is made from other inputs if it is not set. */
type Derived<Value> = Rule<Value> & {
  readonly setting: NonNullable<Rule<Value>['setting']>;
  readonly selects?: undefined;
};

/** A knob without a default: leaving it unset has a meaning. */
type Optional<Value> = Form<Value> & {
  readonly default?: undefined;
  readonly setting?: undefined;
  readonly selects?: undefined;
};

/** A knob that selects instance types, with or without a default. */
type Selecting<Value> = Rule<Value> & { readonly selects: true };

/** The kind of rule that a knob must have, according to the type of its setting. */
type RuleFor<Knob extends keyof BatchKnobs> = Knob extends keyof BatchSettings
  ? undefined extends BatchSettings[Knob]
    ? Optional<Required<BatchKnobs>[Knob]>
    : Defaulted<Required<BatchKnobs>[Knob]> | Derived<Required<BatchKnobs>[Knob]>
  : Selecting<Required<BatchKnobs>[Knob]>;

/** One row for each knob of a group: a knob without a row does not compile. */
export type Rules<Knobs> = {
  readonly [Knob in keyof Required<Knobs>]: Knob extends keyof BatchKnobs ? RuleFor<Knob> : never;
};

/** A knob with a default. */
export function rule<Value>(form: Form<Value>, byDefault: NoInfer<Value>): Defaulted<Value> {
  return { ...form, default: byDefault };
}

/** A knob without a default: leaving it unset has a meaning. */
export function optional<Value>(form: Form<Value>): Optional<Value> {
  return form as Optional<Value>;
}

/** A knob whose setting is made from other inputs. */
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
