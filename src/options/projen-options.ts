import { optionsOfStruct } from './assembly';

/** The options of projen's own CDK app. Reading them is slow, so call this only for an unknown option. */
export function projenOptions(): string[] {
  return optionsOfStruct('projen.awscdk.AwsCdkTypeScriptAppOptions');
}
