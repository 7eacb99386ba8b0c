import { UserData } from 'aws-cdk-lib/aws-ec2';
import type { HostBoot } from './host-boot';

/**
 * The user data of the launch template, rendered by `HostBoot` when the stack is synthesized.
 *
 * The CDK's own methods would append commands after the closing boundary of the MIME text, where cloud-init ignores them
 * silently. They are errors here.
 */
export class HostUserData extends UserData {
  constructor(
    private readonly boot: HostBoot,
    private readonly scratchGiB: number,
  ) {
    super();
  }

  public render(): string {
    return this.boot.render(this.scratchGiB);
  }

  public addCommands(): void {
    this.refuse('addCommands');
  }

  public addOnExitCommands(): void {
    this.refuse('addOnExitCommands');
  }

  public addS3DownloadCommand(): string {
    this.refuse('addS3DownloadCommand');
    return '';
  }

  public addExecuteFileCommand(): void {
    this.refuse('addExecuteFileCommand');
  }

  public addSignalOnExitCommand(): void {
    this.refuse('addSignalOnExitCommand');
  }

  private refuse(method: string): void {
    this.boot.refuse(
      `User data of hosts: commands added by ${method} would not run. Use stack.hostTemplate.boot.addStep('name', ['command']) instead, which runs before a host takes its first job.`,
    );
  }
}
