import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeInContainers, NOT_THERE } from './container';

describeInContainers((container) => {
  test('copies objects, prefixes and what a list names, and puts them together', () => {
    writeFileSync(join(container.bucket, 'two words*.txt'), 'both\n');
    writeFileSync(
      join(container.bucket, 'list.txt'),
      '# more\r\n\r\n  s3://bucket/two words*.txt \r\ns3://bucket/more/',
    );
    const { status, stdout, stderr, left } = container.run({
      command: 'cat a.txt b.fq .hidden "two words*.txt" deep/c.txt; ls; cat * > output/all 2> $OUT/said || :',
      inputs: 's3://bucket/a.txt  s3://bucket/reads/',
      inputList: 's3://bucket/list.txt',
      output: 's3://bucket/results',
    });
    expect([status, stderr, left]).toEqual([0, expect.not.stringContaining('job: input'), []]);
    expect(stdout).toBe('a\nACGT\nh\nboth\nc\na.txt\nb.fq\ndeep\noutput\ntwo words*.txt\n');
    expect(readFileSync(join(container.bucket, 'results', 'all'), 'utf-8')).toBe('a\nACGT\nboth\n');
  });

  test.each([
    ['a missing object', 's3://bucket/none.txt'],
    ['a folder without its slash', 's3://bucket/reads'],
    ['a prefix that lists nothing', 's3://bucket/raeds/'],
    ['a prefix that has only its marker', 's3://bucket/marked/'],
    ['a bucket that it may not read', 's3://other/reads/'],
  ])('does not run the command without %s, and names it', (_, uri) => {
    const { status, stdout, stderr, left } = container.run({
      command: 'echo ran',
      inputs: `s3://bucket/a.txt\n${uri}`,
    });
    expect([status, stdout, left]).toEqual([1, '', []]);
    expect(stderr.split('\n').filter((line) => line.startsWith('job:'))).toEqual([`${NOT_THERE} ${uri}`]);
  });

  // What it does with inputs does not depend on what started it: once is enough.
  if (container.isFirstProcess) {
    return;
  }

  test('takes one per line as it is, and several on a line where s3:// follows a blank', () => {
    for (const name of ['x y.txt', 'z.txt', 'w w w.txt']) {
      writeFileSync(join(container.bucket, name), 'x');
    }
    const inputs = 's3://bucket/x y.txt \t s3://bucket/z.txt\n\n   \ns3://bucket/w w w.txt\r\n-\n';
    expect(container.run({ command: 'ls', inputs }).stdout).toBe('output\nw w w.txt\nx y.txt\nz.txt\n');
  });

  test('names all that is missing', () => {
    const uri = (name: string) => `s3://bucket/${name}`;
    const names = ['none/', 'a.txt', 'no1', 'no2', 'reads/', 'no3', 'more/', 'no4/', 'a.txt'];
    const { status, stderr } = container.run({ command: 'echo ran', inputs: names.map(uri).join('\n') });
    expect(status).toBe(1);
    expect(stderr.match(/^job: .*/gm)).toEqual(
      ['none/', 'no1', 'no2', 'no3', 'no4/'].map((name) => `${NOT_THERE} ${uri(name)}`),
    );
  });

  test('does not run the command without the list, nor with anything that is not an S3 URI', () => {
    expect(container.run({ command: 'echo ran', inputList: 's3://bucket/none' })).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining(`${NOT_THERE} s3://bucket/none`),
    });
    for (const wrong of [{ inputs: '--foo' }, { inputs: 'a.txt s3://bucket/a.txt' }, { output: 'results/' }]) {
      const { status, stdout, stderr } = container.run({ command: 'echo ran', ...wrong });
      expect([status, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(/^job: not an S3 URI: (--foo|a\.txt|results\/)$/m);
    }
  });

  test.each([
    ['s3://bucket/a.txt', 's3://bucket/again/', 'a.txt'],
    ['s3://bucket/more/', 's3://bucket/again/', 'deep/c.txt'],
    ['s3://bucket/reads/', 's3://bucket/again/b.fq/', 'b.fq'],
  ])('does not let one input replace another: %s and %s', (first, second, name) => {
    for (const path of ['again/a.txt', 'again/deep/c.txt', 'again/b.fq/b.fq']) {
      mkdirSync(join(container.bucket, path, '..'), { recursive: true });
      writeFileSync(join(container.bucket, path), 'again');
    }
    const own = first.endsWith('a.txt') ? 'again/a.txt' : undefined;
    const inputs = `${first}\n${own ? `s3://bucket/${own}` : second}`;
    const { status, stdout, stderr, left } = container.run({ command: 'echo ran', inputs });
    expect([status, stdout, left]).toEqual([1, '', []]);
    expect(stderr).toContain(`job: two inputs bring ${name}: ${first} and ${inputs.split('\n')[1]}`);
  });

  test('puts two prefixes with folders of the same name together', () => {
    mkdirSync(join(container.bucket, 'again', 'deep'), { recursive: true });
    writeFileSync(join(container.bucket, 'again', 'deep', 'd.txt'), 'd\n');
    const { stdout } = container.run({ command: 'cat deep/*', inputs: 's3://bucket/more/ s3://bucket/again/' });
    expect(stdout).toBe('c\nd\n');
  });

  // The shell of the wrapper reads them, whatever shell the command gets.
  if (container.image.others.length === 0 || container.image.others.includes(container.image.sh)) {
    test('takes 200 inputs, half of them by a list', () => {
      mkdirSync(join(container.bucket, 'many'));
      const uris = Array.from({ length: 200 }, (_, index) => {
        writeFileSync(join(container.bucket, 'many', `sample ${index}.txt`), `${index}\n`);
        return `s3://bucket/many/sample ${index}.txt`;
      });
      writeFileSync(join(container.bucket, 'uris.txt'), uris.slice(100).join('\n'));
      const { status, stdout } = container.run({
        command: 'cat sample*.txt | wc -l',
        inputs: uris.slice(0, 100).join('\n'),
        inputList: 's3://bucket/uris.txt',
      });
      expect([status, stdout.trim()]).toEqual([0, '200']);
    }, 30_000);
  }
});
