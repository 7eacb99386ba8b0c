import { UserData } from 'aws-cdk-lib/aws-ec2';
import type { HostBoot } from './host-boot';

/**
 * The user data of the launch template: what `HostBoot` renders, when the stack is synthesized.
 *
 * The CDK's own ways to add to it would write behind the closing boundary of the MIME text, where cloud-init drops it
 * without a word. They are errors here.
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
      `User data of hosts: they would not run what ${method} adds. Use stack.hostTemplate.boot.addStep('name', ['command']), which runs before a host takes its first job.`,
    );
  }
}
