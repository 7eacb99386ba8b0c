import { type BootStep, firstScript } from '../../src/app/batch/hosts/host-boot';

/** The script of steps that run one after the other. */
export function step(...steps: BootStep[]): string {
  return firstScript(steps.map((each) => [each]));
}
