import { deployedTo } from '../../test/app/batch/deployed';
import type { Template as Synthesized } from '../../test/app/batch/template';
import type { Template } from './compare';

/** What is the same wherever the stack is deployed that is compared. */
const PSEUDO_PARAMETERS: Readonly<Record<string, string>> = {
  'AWS::Partition': 'aws',
  'AWS::AccountId': '111111111111',
  'AWS::URLSuffix': 'amazonaws.com',
};

/**
 * The resources of a template as they are where it is deployed. What it looks up by region is compared as what it finds:
 * the look-up stays the same whatever that is.
 */
export function asDeployedTo(region: string, template: Synthesized): Template {
  const known = map(template.Resources, pseudoParameter);
  const resources = map(deployedTo(region, template, known), join);
  // Without what comes to nothing there.
  return { Resources: JSON.parse(JSON.stringify(resources)) };
}

/** Put something else in place of objects, the innermost first. */
function map(value: unknown, replace: (value: object) => unknown): unknown {
  if (Array.isArray(value)) {
    return value.map((each) => map(each, replace));
  }
  return typeof value === 'object' && value !== null
    ? replace(Object.fromEntries(Object.entries(value).map(([key, each]) => [key, map(each, replace)])))
    : value;
}

function pseudoParameter(value: object): unknown {
  return 'Ref' in value ? (PSEUDO_PARAMETERS[String(value.Ref)] ?? value) : value;
}

/** Pieces of a text that follow each other are one piece: which of them were looked up makes no difference. */
function join(value: object): unknown {
  if (!('Fn::Join' in value)) {
    return value;
  }
  const [separator, pieces] = value['Fn::Join'] as [string, unknown[]];
  const joined: unknown[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (typeof last === 'string' && typeof piece === 'string') {
      joined[joined.length - 1] = `${last}${separator}${piece}`;
    } else {
      joined.push(piece);
    }
  }
  return joined.length === 1 ? joined[0] : { 'Fn::Join': [separator, joined] };
}
