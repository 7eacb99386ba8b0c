import { posix } from 'node:path';
import type { Import } from './imports';

/**
 * Imports that run in a circle between the files and folders of one folder, at any depth.
 *
 * An import between two files counts for the folders that they lie in, up to the one that they share: what lies side by
 * side must have an order in which each imports only what comes later.
 *
 * @returns a line for each circle, such as `src/catalog: checks → selection → checks`
 */
export function circlesIn(imports: readonly Import[]): string[] {
  return [...neighborsByFolder(imports)].flatMap(([folder, neighbors]) => {
    const circle = circleIn(neighbors);
    return circle ? [`${folder}: ${circle.join(' → ')}`] : [];
  });
}

type Graph = Map<string, Set<string>>;

/** For each folder, which of the things in it imports which other. */
function neighborsByFolder(imports: readonly Import[]): Map<string, Graph> {
  const folders = new Map<string, Graph>();
  for (const { from, to } of imports.filter(({ isPackage }) => !isPackage)) {
    const [one, other] = [from.split('/'), to.split('/')];
    const depth = one.findIndex((part, index) => part !== other[index]);
    if (depth >= 0) {
      const folder = posix.join(...one.slice(0, depth));
      const graph = folders.get(folder) ?? new Map();
      graph.set(one[depth], new Set([...(graph.get(one[depth]) ?? []), other[depth]]));
      folders.set(folder, graph);
    }
  }
  return folders;
}

function circleIn(graph: Graph): string[] | undefined {
  const done = new Set<string>();
  const follow = (name: string, path: string[]): string[] | undefined => {
    if (path.includes(name)) {
      return [...path.slice(path.indexOf(name)), name];
    }
    if (done.has(name)) {
      return undefined;
    }
    for (const next of graph.get(name) ?? []) {
      const circle = follow(next, [...path, name]);
      if (circle) {
        return circle;
      }
    }
    done.add(name);
    return undefined;
  };
  for (const name of graph.keys()) {
    const circle = follow(name, []);
    if (circle) {
      return circle;
    }
  }
  return undefined;
}

/** Imports that run against an order of rooms, in which each may import only those that come later. */
export function upwardIn(imports: readonly Import[], root: string, order: readonly string[]): string[] {
  const roomOf = (file: string) => posix.relative(root, file).split('/')[0];
  return imports
    .filter(({ isPackage, to }) => !isPackage && to.startsWith(`${root}/`))
    .filter(({ from, to }) => order.indexOf(roomOf(from)) > order.indexOf(roomOf(to)))
    .map(({ from, to }) => `${from} → ${to}`);
}
