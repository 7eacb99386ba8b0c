import { optionsOfStruct } from './assembly';

/** The options of a stock CDK app of projen. To read them takes a moment: only for an answer about one. */
export function projenOptions(): string[] {
  return optionsOfStruct('projen.awscdk.AwsCdkTypeScriptAppOptions');
}
