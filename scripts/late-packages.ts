import { createRequire } from 'node:module';
import { rolldown, type Plugin } from 'rolldown';

/** A package that many runs never use, and what of it is used: functions and classes, by name. */
interface LatePackage {
  readonly file: string;
  readonly names: readonly string[];
}

const LATE: Readonly<Record<string, LatePackage>> = {
  yaml: {
    file: 'yaml.cjs',
    names: [
      'isAlias',
      'isCollection',
      'isMap',
      'isNode',
      'isScalar',
      'LineCounter',
      'parse',
      'parseDocument',
      'visit',
    ],
  },
  picomatch: { file: 'picomatch.cjs', names: ['default'] },
  // All names of characters in HTML, for texts with a `&`.
  'decode-named-character-reference': {
    file: 'characters.cjs',
    names: ['decodeNamedCharacterReference'],
  },
};
/**
 * Modules of Node's of which many runs call nothing. An `import` loads all that they lead to: it reads each thing that they
 * export, those too that Node itself makes only when they are read, as `crypto.webcrypto` and `fs.promises`.
 */
const LATE_BUILTINS = [
  'node:crypto',
  'node:fs',
  'node:fs/promises',
  'node:os',
  'node:timers/promises',
  'node:util',
  'node:v8',
  'node:worker_threads',
];
const MARK = '\0late:';
const REQUIRE = `${MARK}require`;
/** Where the stand-ins are, in one part: it lies beside the packages. */
export const STAND_INS = /^\0late:/;

function functionsOf(builtin: string): readonly string[] {
  const all = createRequire(import.meta.url)(builtin) as Readonly<Record<string, unknown>>;
  return Object.keys(all).filter((name) => typeof all[name] === 'function');
}

/** What stands for a package or a module of Node's: the same functions, which load it when the first of them is called. */
function standIn(file: string, names: readonly string[]): string {
  const calls = names.map(
    (name) => `export ${name === 'default' ? 'default function' : `function ${name}`}(...all) {
  const { ${name}: its } = load('${file}');
  return new.target ? new its(...all) : its(...all);
}`,
  );
  return `import { load } from '${REQUIRE}';\n${calls.join('\n')}\n`;
}

/**
 * Returns the plugin by which the bundle loads late what many runs never use: when it is first called, without waiting. Packages
 * lie beside the bundle, as `bundleLate` makes them.
 */
export function latePackages(): Plugin {
  return {
    name: 'late-packages',
    resolveId: (id, _, { kind }) => {
      if (id === REQUIRE) return id;
      const late = Object.hasOwn(LATE, id) || LATE_BUILTINS.includes(id);
      return late && kind === 'import-statement' ? `${MARK}${id}` : null;
    },
    load: (id) => {
      if (!id.startsWith(MARK)) return null;
      const name = id.slice(MARK.length);
      if (id === REQUIRE)
        return `import { createRequire } from 'node:module';\nexport const load = createRequire(import.meta.url);\n`;
      const late = LATE[name];
      return late === undefined ? standIn(name, functionsOf(name)) : standIn(`./${late.file}`, late.names);
    },
  };
}

/** A part of the bundle: the modules that it is made of, and its text. */
export interface Part {
  readonly fileName: string;
  readonly code: string;
  readonly moduleIds: readonly string[];
}

/** Returns those packages as files, each with nothing but what is used of it. */
export async function bundleLate(): Promise<readonly Part[]> {
  return Promise.all(
    Object.entries(LATE).map(async ([name, { file, names }]) => {
      const entry = `${MARK}${name}`;
      const bundle = await rolldown({
        input: entry,
        platform: 'node',
        plugins: [
          {
            name: 'late-entry',
            resolveId: (id) => (id === entry ? id : null),
            load: (id) => (id === entry ? `export { ${names.join(', ')} } from '${name}';` : null),
          },
        ],
      });
      const { output } = await bundle.generate({
        format: 'cjs',
        exports: 'named',
        minify: true,
        comments: false,
      });
      await bundle.close();
      const { code, moduleIds } = output[0];
      return { fileName: file, code, moduleIds };
    }),
  );
}
