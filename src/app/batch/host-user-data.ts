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

  public addCommands(): never {
    return refuse('addCommands');
  }

  public addOnExitCommands(): never {
    return refuse('addOnExitCommands');
  }

  public addS3DownloadCommand(): never {
    return refuse('addS3DownloadCommand');
  }

  public addExecuteFileCommand(): never {
    return refuse('addExecuteFileCommand');
  }

  public addSignalOnExitCommand(): never {
    return refuse('addSignalOnExitCommand');
  }
}

function refuse(method: string): never {
  throw new Error(
    `${method}: hosts would not run it. Use stack.hostTemplate.boot.addStep('name', ['command']), which runs before a host takes its first job.`,
  );
}
