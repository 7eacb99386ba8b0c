import { type App, CfnResource, type Stack, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, type IApplyRule, NagRuleCompliance } from 'cdk-nag';
import type { IConstruct } from 'constructs';
import { findings } from '#src/batch/iam/findings';
import { coreIn, synthesized } from './composed-app';
import { settings } from './deployment';
import { problemsOf } from './safety';
import type { Template } from './template';

/** A finding about a resource of the app. */
export interface Question {
  /** The path of the construct. */
  readonly path: string;

  /** The id of the rule, to acknowledge the finding. */
  readonly id: string;

  /** What is wrong. */
  readonly problem: string;

  /** The part of the Batch core that it is about, as `src/main.ts` names it; absent if it is about something else. */
  readonly part?: string;
}

/**
 * Check everything that the app deploys, including nested stacks and stages: by the AwsSolutions rules of cdk-nag, and in
 * the templates what these rules do not cover. Acknowledged findings are left out.
 */
export function review(app: App): Question[] {
  app.synth();
  const resources = app.node.findAll().filter(CfnResource.isCfnResource);
  const templates = new Map<Stack, Template>();
  const templateOf = (stack: Stack) => {
    const template = templates.get(stack) ?? synthesized(stack);
    templates.set(stack, template);
    return template;
  };
  const ofTemplates = resources.flatMap((resource) => {
    const template = templateOf(resource.stack);
    const id: string = resource.stack.resolve(resource.logicalId);
    return problemsOf(id, template)
      .filter((problem) => !isAcknowledged(resource, problem.id))
      .map((problem) => ({ path: resource.node.path, ...problem }));
  });
  const known = new Set(ofTemplates.map(({ path, id }) => `${path} ${id}`));
  const parts = partsOf(app);
  return [...ofTemplates, ...ofRules(app).filter(({ path, id }) => !known.has(`${path} ${id}`))].map((question) => ({
    ...question,
    part: parts.find(([part]) => isIn(part.node.path, question.path))?.[1],
  }));
}

/** Describe the findings of a review, and what to do about them. */
export function advice(questions: Question[]): string {
  return questions
    .map(({ path, id, problem, part }) => {
      const where = part === undefined ? ', where x is this construct or one of its parents' : '';
      return [
        `${path.replace(/\/Resource$/, '')}: ${problem}`,
        `  If this is intended, give the reason in \`compose\` of src/main.ts${where}:`,
        `  cdk.Validations.of(${part ?? 'x'}).acknowledge({ id: ${quoted(id)}, reason: '…' });`,
      ].join('\n');
    })
    .join('\n\n');
}

/** The parts of the Batch core with their names in `src/main.ts`: inner parts before outer ones. */
function partsOf(app: App): [IConstruct, string][] {
  const core = coreIn(app);
  if (core === undefined) {
    return [];
  }
  const { network, roles, workflowBucket, hostTemplate, computeEnvironments, jobQueues, jobs, images } = core;
  return [
    [roles.instance, 'stack.roles.instance'],
    [roles.execution, 'stack.roles.execution'],
    [roles.job, 'stack.roles.job'],
    [network, 'stack.network'],
    [workflowBucket, 'stack.workflowBucket'],
    [hostTemplate, 'stack.hostTemplate'],
    [computeEnvironments, 'stack.computeEnvironments'],
    [jobQueues, 'stack.jobQueues'],
    [jobs, 'stack.jobs'],
    [images, 'stack.images'],
  ];
}

function isIn(outer: string, path: string): boolean {
  return path === outer || path.startsWith(`${outer}/`);
}

function quoted(text: string): string {
  return text.includes("'") ? JSON.stringify(text) : `'${text}'`;
}

function ofRules(app: App): Question[] {
  const { violations } = new Rules().validateScope(app);
  return violations
    .filter(({ ruleName }) => !isNarrow(ruleName))
    .flatMap(({ ruleName, description, violatingResources }) =>
      violatingResources.map(({ constructPath = '' }) => ({
        path: constructPath,
        id: ruleName,
        problem: description,
      })),
    );
}

/** The rules, without errors of those that cannot read a value that is known only at deployment. */
class Rules extends AwsSolutionsChecks {
  protected applyRule(params: IApplyRule): void {
    const rule: IApplyRule['rule'] = (node) => {
      try {
        return params.rule(node);
      } catch {
        return NagRuleCompliance.NOT_APPLICABLE;
      }
    };
    super.applyRule({ ...params, rule });
  }
}

/**
 * Whether a wildcard is of the kind that the grants of the CDK write, such as `bucket.grantRead`: some actions of one
 * kind, and what is in one resource.
 */
function isNarrow(rule: string): boolean {
  const [, what, name] = /^AwsSolutions-IAM5\[(Action|Resource)::(.*)\]$/.exec(rule) ?? [];
  return what === 'Action' ? ACTIONS_OF_ONE_KIND.test(name) : what === 'Resource' && IN_ONE_RESOURCE.test(name);
}

const ACTIONS_OF_ONE_KIND = /^(s3|kms):[A-Z][A-Za-z]+\*$/;

/** One of this stack, of another by a parameter or an output, or a bucket by its name. */
const ONE_RESOURCE = [
  '<\\w+\\.?Arn\\w*>',
  '[\\w-]+:Exports\\w+Arn\\w+',
  '\\{"Fn::GetStackOutput":\\{[^*]+Arn\\w+"\\}\\}',
  'arn:(?:aws[\\w-]*|<AWS::Partition>):s3:::[^*/]+',
];
const IN_ONE_RESOURCE = new RegExp(`^(?:${ONE_RESOURCE.join('|')})[/:][^*]*\\*$`);

/** Whether a finding is acknowledged on a resource or one of its parents, as cdk-nag reads it. */
function isAcknowledged(resource: IConstruct, id: string): boolean {
  return resource.node.scopes.some((scope) =>
    scope.node.metadata.some(
      ({ type, data }) =>
        type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY &&
        Object.entries<string>(data).some(
          ([rule, reason]) => rule.replace(/^annotation::/i, '') === id && !OWN_REASONS.has(reason),
        ),
    ),
  );
}

/** Reasons of the core cover only its own permissions, not those that are added to the same roles. */
const OWN_REASONS = new Set(findings(settings, '').map(({ reason }) => reason));
