const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Do something when the process ends, whatever ends it: an error, a signal, or that there is nothing left to do.
 *
 * @param act is told whether all went well
 */
export function atEnd(act: (isSuccess: boolean) => void): void {
  process.once('exit', (code) => act(code === 0));
  for (const signal of SIGNALS) {
    // Without a listener the process would be gone at once. Programs that it has started get the signal too.
    process.once(signal, () => process.exit(1));
  }
}
