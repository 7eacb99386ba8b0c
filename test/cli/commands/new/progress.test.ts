import { movingProgress, writtenProgress } from '../../../../src/cli/commands/new/progress';

describe('in a log', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  test('a line is written for each step, and at intervals, with the last output', () => {
    const lines: string[] = [];
    const progress = writtenProgress((text) => lines.push(text));
    progress.step('Generate');
    progress.step('Install');
    jest.advanceTimersByTime(16_000);
    progress.line('npm http fetch GET \u001b[1m…/aws-cdk-lib attempt 1 failed with ENOTFOUND');
    jest.advanceTimersByTime(15_000);
    progress.done();
    jest.advanceTimersByTime(60_000);
    expect(lines).toEqual([
      'Generate …\n',
      'Install …\n',
      '  still running after 15 s\n',
      '  still running after 30 s: fetch GET …/aws-cdk-lib attempt 1 failed with ENOTFOUND\n',
    ]);
  });
});

describe('in a terminal', () => {
  const calls: string[] = [];
  const spinner = {
    start: (text: string) => calls.push(`start ${text}`),
    message: (text: string) => calls.push(`message ${text}`),
    succeed: (text: string) => calls.push(`succeed ${text}`),
    fail: (text: string) => calls.push(`fail ${text}`),
  };

  beforeEach(() => {
    calls.length = 0;
  });

  test('each step ends before the next begins, with the last output behind it on one line', () => {
    const progress = movingProgress(spinner, 80);
    progress.step('Generate');
    progress.step('Install');
    progress.line(`npm http fetch GET 200 ${'x'.repeat(100)}`);
    progress.done();
    expect(calls).toEqual([
      'start Generate',
      'succeed Generate',
      'start Install',
      expect.stringMatching(/^message Install: fetch GET 200 x+$/),
      'succeed Install',
    ]);
    expect(Math.max(...calls.map(({ length }) => length))).toBeLessThan(80);
  });

  test('only the current step can fail', () => {
    const progress = movingProgress(spinner, 80);
    progress.fail();
    progress.step('Install');
    progress.fail();
    progress.done();
    expect(calls).toEqual(['start Install', 'fail Install']);
  });
});
