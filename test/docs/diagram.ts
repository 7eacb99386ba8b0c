/** What a flowchart of Mermaid has. */
export interface Diagram {
  /** The lines of the label of each node or group, by its id. */
  readonly nodes: Map<string, string[]>;
  readonly edges: [from: string, to: string][];
}

const NODE = /^(?:subgraph )?(\w+) ?(?:\["([^"]*)"\]|\(\["([^"]*)"\]\)|\[\("([^"]*)"\)\])$/;
const ARROW = / (?:-->|-\.->|<-->|~~~)(?:\|[\w, ]+\|)? /;

/**
 * Read the flowchart of a page.
 *
 * @throws Error for a line that is neither a node nor a group nor a chain of edges
 */
export function readDiagram(page: string): Diagram {
  const [, text = ''] = /```mermaid\n---\n[\s\S]*?\n---\nflowchart TB\n([\s\S]*?)\n```/.exec(page) ?? [];
  const nodes: Diagram['nodes'] = new Map();
  const edges: Diagram['edges'] = [];
  for (const line of text.split('\n').map((each) => each.trim())) {
    const [, id, ...labels] = NODE.exec(line) ?? [];
    const ends = line.split(ARROW).map((names) => names.split(' & '));
    if (id !== undefined) {
      nodes.set(id, (labels.find((each) => each !== undefined) ?? '').split('<br/>'));
    } else if (ends.length > 1 && ends.flat().every((name) => /^\w+$/.test(name))) {
      edges.push(
        ...ends
          .slice(1)
          .flatMap((tos, index) => ends[index].flatMap((from) => tos.map((to) => [from, to] as [string, string]))),
      );
    } else if (line !== 'end') {
      throw new Error(`This is no line of a flowchart: ${line}`);
    }
  }
  return { nodes, edges };
}
