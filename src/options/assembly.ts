import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The compiler's description of a jsii module, as far as it is read here. */
export interface Assembly {
  readonly name: string;
  readonly types?: Record<string, AssemblyType>;
}

interface AssemblyType {
  readonly interfaces?: string[];
  readonly properties?: { readonly name: string }[];
  readonly initializer?: { readonly parameters?: { readonly type?: { readonly fqn?: string } }[] };
}

/** The names of the options of a struct, of those that it extends too. */
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

/** Where a package manager keeps the package, though nobody can resolve it from here. */
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

/** A package that is tested in its own repository. */
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
