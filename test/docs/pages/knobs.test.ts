import { knobReference } from '../../../src/knobs/reference';
import { type KnobName, RULES } from '../../../src/knobs/rules';
import { generated } from '../../generated';
import { anchorsOf, rowOf, sectionOf } from '../sections';

const page = (options: object = {}) => generated(options)['docs/knobs.md'];
const linkTo = (name: string) => `[\`${name}\`](#${name.toLowerCase()})`;

describe('the overview', () => {
  const text = page({ spotMaxVcpus: 42 });

  test('has every knob, its value and its default, and set values in bold', () => {
    expect(rowOf(text, linkTo('spotMaxVcpus')).slice(1)).toEqual(['**`42`**', '`1000`']);
    expect(rowOf(text, linkTo('onDemandMaxVcpus')).slice(1)).toEqual(['`100`', '`100`']);
    expect(rowOf(text, linkTo('engines')).slice(1)).toEqual(['`nextflow`', '`nextflow`']);
    expect(rowOf(text, linkTo('architecture')).slice(1)).toEqual(['`X86_64`', '`X86_64`']);
    expect(rowOf(text, linkTo('vpcId'))).toEqual([linkTo('vpcId'), '–', expect.stringMatching(/VPC/)]);
    expect(text.match(/^- Now: \*\*`/gm)).toHaveLength(1);
  });

  test('follows a list of the knobs that are set', () => {
    expect(text).toContain(`\nSet here: ${linkTo('spotMaxVcpus')}.\n`);
    expect(page()).not.toContain('Set here');
  });

  test('has the sizes in effect, although the settings have none', () => {
    const sizes = page({ spotMaxSize: '2xlarge' });
    expect(rowOf(sizes, linkTo('spotMinSize'))[1]).toBe('`large`');
    expect(rowOf(sizes, linkTo('spotMaxSize'))[1]).toBe('**`2xlarge`**');
    expect(rowOf(sizes, linkTo('onDemandMaxSize'))[1]).toBe('–');
    expect(rowOf(text, linkTo('spotMaxSize'))[1]).toBe('`4xlarge`');
  });

  test('shortens a long value, which is complete in the section', () => {
    const bucketKmsKeyArn = 'arn:aws:kms:eu-west-1:111111111111:key/0a1b2c3d-0000-0000-0000-000000000001';
    const long = page({ bucketKmsKeyArn });
    expect(rowOf(long, linkTo('bucketKmsKeyArn'))[1]).toBe('**`arn:aws:kms:eu-west-1:111111…`**');
    expect(sectionOf(long, '`bucketKmsKeyArn`')).toContain(`**\`${bucketKmsKeyArn}\`**`);
  });

  test('links to every heading, once', () => {
    const links = [...text.matchAll(/^\| \S*\[.*?\]\(#([^)]*)\)/gm)].map(([, anchor]) => anchor);
    expect([...links].sort()).toEqual(anchorsOf(text).slice(1).sort());
    expect(page({ region: 'eu-west-1' }).match(/\(#region\)/g)).toHaveLength(2);
  });
});

describe('the section of a knob', () => {
  const text = page({ spotMaxVcpus: 42 });

  test.each(knobReference())('has its meaning, values, flag and source: $name', (knob) => {
    const { name, flag, type, summary, see, choices } = knob;
    const section = sectionOf(text, `\`${name}\``);
    expect(section).toContain(summary);
    expect(section).toMatch(type === 'object' ? /^- Flag: none/m : new RegExp(`^- Flag: \`${flag}\`$`, 'm'));
    expect(section).toMatch(/^- Default: \S/m);
    expect(section).toMatch(/^- On a deployed stack: \S.* \(\[details\]\(updates\.md#[\w-]+\)\)$/m);
    expect(section.includes(`<${see}>`)).toBe(see !== '');
    const [, values] = /^- Value: (.+)$/m.exec(section) ?? [];
    expect(choices.length > 0 ? values.match(/`\w+\.\w+`/g)?.length : values).toBe(
      choices.length || RULES[name as KnobName].expects,
    );
  });

  test('has its value, its choices and its effect', () => {
    const section = sectionOf(text, '`spotMaxVcpus`');
    expect(section).toContain('\n- Now: **`42`**\n');
    expect(section).toMatch(/^- On a deployed stack: updates in place: compute environment; hosts: stay \(/m);
    expect(sectionOf(text, '`bucketName`')).toMatch(/^- On a deployed stack: depends on the change \(/m);
    expect(sectionOf(text, '`architecture`')).toContain(
      '\n- Value: one of `Architecture.X86_64` `Architecture.ARM64`\n',
    );
  });

  test('keeps the paragraphs of its remarks, each on one line', () => {
    const inParagraphs = knobReference().filter(({ remarks }) => remarks.includes('\n\n'));
    expect(inParagraphs.map(({ name }) => name)).toContain('natGateways');
    for (const { name, remarks } of inParagraphs) {
      const [, ...further] = remarks.split('\n\n').map((paragraph) => paragraph.replace(/\s+/g, ' '));
      expect(sectionOf(text, `\`${name}\``).split('\n\n')).toEqual(expect.arrayContaining(further));
    }
  });
});
