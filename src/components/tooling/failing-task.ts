import { PlainError } from '../../diagnostics/plain-error';

/** Remove the stack from the error of a failed task: the task itself has printed the reason. */
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
