const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Act when the process ends, whether by an error, by a signal or normally.
 *
 * @param act receives whether the process succeeded
 */
export function atEnd(act: (isSuccess: boolean) => void): void {
  process.once('exit', (code) => act(code === 0));
  for (const signal of SIGNALS) {
    // Without a listener the process would end at once. Programs that it started get the signal too.
    process.once(signal, () => process.exit(1));
  }
}
