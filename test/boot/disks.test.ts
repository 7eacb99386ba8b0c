import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Disks } from './disks';
import { FakeHost } from './host';
import { describeWith } from './programs';

jest.setTimeout(30_000);

describeWith(['root', 'loop devices'], 'disks', () => {
  test('do not affect later ones when they are detached', () => {
    const [first, second] = [new FakeHost(), new FakeHost()];
    const before = new Disks(first);
    before.attach('volume', 0.5);
    before.detach();
    const after = new Disks(second);
    try {
      // Of the same names, unless others have taken them meanwhile.
      after.attach('volume', 0.5);
      before.detach();
      expect(after.attached()).toHaveLength(2);
    } finally {
      after.detach();
      first.remove();
      second.remove();
    }
    expect(after.attached()).toEqual([]);
  });

  test('are removed with the process that has them, and so are the folders of its host', async () => {
    const script = `
const { Disks } = require('${__dirname}/disks');
const { FakeHost } = require('${__dirname}/host');
const host = new FakeHost();
const disks = new Disks(host);
disks.attach('volume', 0.5);
console.log(JSON.stringify({ folders: [host.root, disks.folder], attached: disks.attached() }));
setInterval(() => undefined, 1000);
`;
    const child = spawn(process.execPath, ['--require', 'tsx/cjs', '--eval', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      const said = await new Promise<string>((resolve) => child.stdout.once('data', (data) => resolve(String(data))));
      const { folders, attached }: { folders: string[]; attached: string[] } = JSON.parse(said);
      const left = () => [
        ...folders.filter((folder) => existsSync(folder)),
        ...attached.filter((name) => existsSync(`/sys/block/${name}/loop/backing_file`)),
      ];
      expect(left()).toHaveLength(4);
      child.kill('SIGKILL');
      for (let turn = 0; turn < 200 && left().length > 0; turn++) {
        await sleep(50);
      }
      expect(left()).toEqual([]);
    } finally {
      child.kill('SIGKILL');
    }
  });
});
