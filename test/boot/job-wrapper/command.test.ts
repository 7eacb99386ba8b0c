import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describeInContainers } from './container';

describeInContainers((container) => {
  const { sh, others, seesPipes } = container.image;

  test('fails at the first of several lines that fails', () => {
    const { status, stdout } = container.run({
      command: 'echo one\nsh -c "exit 5"\necho two > output/x',
      output: 's3://bucket/o',
    });
    expect([status, stdout, existsSync(join(container.bucket, 'o'))]).toEqual([5, 'one\n', false]);
  });

  test('fails where a program of a pipe fails, or says that it could not see it', () => {
    const whole = gzipSync(Buffer.from('ACGT\n'.repeat(100_000)));
    writeFileSync(join(container.bucket, 'reads.fq.gz'), whole.subarray(0, whole.length - 20));
    const { status, stderr } = container.run({
      command: 'gunzip -c reads.fq.gz | wc -l > output/lines.txt',
      inputs: 's3://bucket/reads.fq.gz',
      output: 's3://bucket/counts/',
    });
    const note = 'job: no bash in this image: of a pipe only the last program counts as failing';
    expect([status !== 0, stderr.includes(note)]).toEqual([seesPipes, !seesPipes]);
    expect(existsSync(join(container.bucket, 'counts'))).toBe(!seesPipes);
  });

  test('fails if the output cannot be copied', () => {
    const { status, left } = container.run({ command: 'echo x > output/x', output: 's3://other/results/' });
    expect([status, left]).toEqual([1, []]);
  });

  // What it does with commands does not depend on what started it: once is enough.
  if (!container.isFirstProcess) {
    test('speaks of pipes only where there is one', () => {
      expect(container.run({ command: 'false || true' })).toMatchObject({ status: 0, stderr: '' });
    });

    test('stops reading early in the way that is documented, without failing', () => {
      writeFileSync(join(container.bucket, 'reads.fq.gz'), gzipSync(Buffer.from('ACGT\n'.repeat(1_000_000))));
      const command = '{ gunzip -c reads.fq.gz || [ $? -eq 141 ]; } | head -n 1';
      const { status, stdout } = container.run({ command, inputs: 's3://bucket/reads.fq.gz' });
      expect([status, stdout]).toEqual([0, 'ACGT\n']);
    });

    test('runs the command in bash where there is one', () => {
      const { stdout } = container.run({ command: '[ -z "$BASH_VERSION" ] || echo bash' });
      expect(stdout).toBe(others.includes('bash') || sh === 'bash' ? 'bash\n' : '');
    });
  }
});
