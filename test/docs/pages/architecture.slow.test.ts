import { generated } from '../../generated';
import { readDiagram } from '../diagram';
import { sectionOf } from '../sections';

const page = (options: object = {}) => generated(options)['docs/architecture.md'];

test('the diagram has the queues and their compute environments', () => {
  const { nodes, edges } = readDiagram(page({ namespace: 'lab', readBuckets: ['refs'] }));
  expect(nodes.get('priority')).toEqual(['lab-priority', 'priority 100']);
  expect(nodes.get('others')).toEqual(['other buckets', 'refs, read only']);
  expect(edges).toContainEqual(['default', 'spot']);
  expect(page()).toMatch(/priority -->\|first\| ondemand\n {2}priority -\.->\|then\| spot/);
});

test('the priority queue has no line to Spot if it does not use Spot', () => {
  const without = page({ priorityQueueUsesSpot: false });
  expect(without).not.toContain('priority -.->');
  const item = (text: string) => /^- The \*\*priority\*\* queue (.*?)\./m.exec(sectionOf(text, 'Components'))?.[1];
  expect(item(without)).toMatch(/On-Demand only$/);
  expect(item(page())).toMatch(/On-Demand, and Spot/);
});

test('every part of the stack is described, with the scratch space of hosts', () => {
  const components = sectionOf(page({ scratchGiB: 321 }), 'Components');
  expect([...components.matchAll(/^- .*?\*\*([\w ]+)\*\*/gm)].map(([, name]) => name)).toEqual([
    'Job queues',
    'default',
    'priority',
    'Compute environments',
    'launch template',
    'IAM roles',
    'CloudWatch',
    'workflow bucket',
  ]);
  expect(components).toContain('321 GiB');
});
