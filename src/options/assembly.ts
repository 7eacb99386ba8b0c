import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The parts of a jsii module's description that are read here. */
export interface Assembly {
  readonly name: string;
  readonly types?: Record<string, AssemblyType>;
}

interface AssemblyType {
  readonly interfaces?: string[];
  readonly properties?: { readonly name: string }[];
  readonly initializer?: { readonly parameters?: { readonly type?: { readonly fqn?: string } }[] };
}

/** The names of the options of a struct, including those of the structs that it extends. */
export function optionsOfStruct(fqn: string): string[] {
  const type = findAssembly(fqn.split('.')[0])?.types?.[fqn];
  const inherited = (type?.interfaces ?? []).flatMap(optionsOfStruct);
  return [...inherited, ...(type?.properties ?? []).map(({ name }) => name)];
}

const found = new Map<string, Assembly | undefined>();

/** The description of a module that this process has loaded, or could load; nothing if there is none. */
export function findAssembly(name: string): Assembly | undefined {
  if (!found.has(name)) {
    found.set(name, read(name));
  }
  return found.get(name);
}

function read(name: string): Assembly | undefined {
  for (const folder of [...loadedFrom(name), ...resolvedFrom(name), ...above(process.cwd())]) {
    const assembly = assemblyIn(folder);
    if (assembly?.name === name) {
      return assembly;
    }
  }
  return undefined;
}

/** The folder of a package that is loaded, even if it cannot be resolved from here. */
function loadedFrom(name: string): string[] {
  const part = join(sep, 'node_modules', name, sep);
  const file = Object.keys(createRequire(__filename).cache).find((each) => each.includes(part));
  return file ? [file.slice(0, file.lastIndexOf(part) + part.length)] : [];
}

function resolvedFrom(name: string): string[] {
  try {
    return [dirname(createRequire(__filename).resolve(`${name}/package.json`, { paths: [process.cwd(), __dirname] }))];
  } catch {
    return [];
  }
}

/** The folders above: a package that is tested in its own repository is one of them. */
function above(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...above(parent)];
}

function assemblyIn(folder: string): Assembly | undefined {
  const file = join(folder, '.jsii');
  if (!existsSync(file)) {
    return undefined;
  }
  const assembly = JSON.parse(readFileSync(file, 'utf-8'));
  return assembly.schema === 'jsii/file-redirect'
    ? JSON.parse(gunzipSync(readFileSync(join(folder, assembly.filename))).toString())
    : assembly;
}
