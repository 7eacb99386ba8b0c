import { PlainError } from '../../diagnostics/plain-error';

/** Where projen called a task that failed tells nobody anything: what failed has said why. */
export function withoutStackOfTasks(synth: () => void): void {
  try {
    synth();
  } catch (error) {
    throw error instanceof Error && /^(Task "|Command failed: )/.test(error.message)
      ? new PlainError(messageOf(error))
      : error;
  }
}

function messageOf(error: Error & { readonly signal?: unknown }): string {
  return error.signal ? `Interrupted (${error.signal}).` : error.message;
}
