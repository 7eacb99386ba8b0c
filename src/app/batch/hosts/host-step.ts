/** Settings of a step that is added to the boot of the hosts. */
export interface HostStepOptions {
  /**
   * Packages of Amazon Linux that the step needs. They are installed with those of the other steps, in one transaction.
   *
   * @default - none
   */
  readonly packages?: string[];

  /**
   * Whether the step runs before Docker starts, at every boot. Such a step must be safe to repeat.
   *
   * @default false - once, before the host takes its first job
   */
  readonly beforeDocker?: boolean;
}

/** A step that was added. */
export interface HostStep extends HostStepOptions {
  readonly name: string;
  readonly commands: readonly string[];
}

/** Options of the ECS agent by which AWS Batch identifies its hosts. */
const OWNED_BY_BATCH = ['ECS_CLUSTER', 'ECS_INSTANCE_ATTRIBUTES'];

/** Check a step. */
export function problemsOfStep(step: HostStep, taken: readonly string[]): string[] {
  const { name, commands, packages = [] } = step;
  const of = `Step ${JSON.stringify(name)} of the hosts:`;
  return [
    ...(/^[a-z][a-z0-9-]{0,30}$/.test(name)
      ? []
      : [`${of} the name must be a lowercase letter followed by up to 30 lowercase letters, digits and hyphens.`]),
    ...(taken.includes(name) ? [`${of} a step of this name already exists. Use another name.`] : []),
    ...(commands.length === 0 ? [`${of} it has no commands. Add at least one.`] : []),
    ...(commands.every((command) => /^[\n\t -~]*$/.test(command))
      ? []
      : [`${of} commands must be plain ASCII. Write other characters as escapes, such as printf '\\u00e9'.`]),
    ...packages
      .filter((each) => !/^[\w.+-]+$/.test(each))
      .map((each) => `${of} ${JSON.stringify(each)} is not a package name.`),
  ];
}

/** Check an option of the ECS agent. */
export function problemsOfAgentOption(name: string, value: string): string[] {
  const of = `Option ${JSON.stringify(name)} of the ECS agent:`;
  return [
    ...(/^[A-Z][A-Z0-9_]*$/.test(name)
      ? []
      : [`${of} the name must be that of an environment variable, such as ECS_LOGLEVEL.`]),
    ...(OWNED_BY_BATCH.includes(name) ? [`${of} AWS Batch sets it to identify its hosts. Remove it.`] : []),
    ...(/^[ -~]*$/.test(value) ? [] : [`${of} the value must be one line of plain ASCII.`]),
  ];
}
