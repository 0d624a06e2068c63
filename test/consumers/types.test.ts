/** The declarations, as every supported compiler reads them with `skipLibCheck: false`, and as they stand in the tarball. */
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { app, node, project, tool } from './app.js'

const compilers = { '5.4': 'ts54', '5.9': 'ts59', '6': 'ts6', '7': 'ts7' }
const modes = { node16: 'node16', nodenext: 'nodenext', bundler: 'esnext' }

/** Neither Node's types nor the browser's, but where an adapter's own framework brings them. */
const bare = { lib: ['ES2022'], types: [] as string[] }

function typeProject(name: string, resolution: string, module: string, more: object, file = 'types.ts') {
  return project(name, {
    'package.json': JSON.stringify({ type: file.endsWith('.cts') ? 'commonjs' : 'module' }),
    [file]: { fixture: 'types.ts' },
    'tsconfig.json': JSON.stringify({
      compilerOptions: {
        target: 'ES2022',
        module,
        moduleResolution: resolution,
        strict: true,
        exactOptionalPropertyTypes: true,
        skipLibCheck: false,
        noEmit: true,
        ...more,
      },
      files: [file],
    }),
  })
}

for (const [version, compiler] of Object.entries(compilers)) {
  describe(`TypeScript ${version}`, () => {
    for (const [resolution, module] of Object.entries(modes)) {
      test(`${resolution}, without @types/node and DOM`, async () => {
        const folder = typeProject(`types-${compiler}-${resolution}`, resolution, module, bare)
        expect(await node(folder, tool(`${compiler}/bin/tsc`), '-p', '.')).toBe('')
      })
    }

    test('a CommonJS file, with DOM', async () => {
      const more = { lib: ['ES2022', 'DOM', 'DOM.Iterable'], types: [] }
      const folder = typeProject(`types-${compiler}-cjs`, 'nodenext', 'nodenext', more, 'types.cts')
      expect(await node(folder, tool(`${compiler}/bin/tsc`), '-p', '.')).toBe('')
    })
  })
}

describe("a user's library that exports its own providers", () => {
  const schemaLibraries = ['arktype', 'valibot', 'zod']

  test.each(Object.entries(compilers))(
    'TypeScript %s emits declarations, and others compile with them',
    async (_, compiler) => {
      const options = {
        target: 'ES2022',
        lib: ['ES2022', 'DOM', 'DOM.Iterable'],
        module: 'nodenext',
        moduleResolution: 'nodenext',
        types: [],
        strict: true,
        exactOptionalPropertyTypes: true,
      }
      const library = project(`library-${compiler}`, {
        'package.json': '{ "type": "module" }',
        'library.ts': { fixture: 'library.ts' },
        'tsconfig.json': JSON.stringify({
          // The schema libraries' own declarations need younger compilers than 5.4.
          compilerOptions: {
            ...options,
            declaration: true,
            emitDeclarationOnly: true,
            outDir: 'out',
            skipLibCheck: true,
          },
          files: ['library.ts'],
        }),
      })
      mkdirSync(join(library, 'node_modules'), { recursive: true })
      for (const name of schemaLibraries) symlinkSync(tool(name), join(library, 'node_modules', name))
      expect(await node(library, tool(`${compiler}/bin/tsc`), '-p', '.')).toBe('')

      const declarations = readFileSync(join(library, 'out/library.d.ts'), 'utf8')
      for (const name of schemaLibraries) expect(declarations).not.toContain(`'${name}'`)
      const user = project(`library-user-${compiler}`, {
        'package.json': '{ "type": "module" }',
        'library.d.ts': declarations,
        'user.ts': { fixture: 'library-user.ts' },
        'tsconfig.json': JSON.stringify({
          compilerOptions: { ...options, noEmit: true, skipLibCheck: false },
          files: ['user.ts'],
        }),
      })
      expect(await node(user, tool(`${compiler}/bin/tsc`), '-p', '.')).toBe('')
    },
  )
})

describe('the emitted declarations', () => {
  const dist = join(app, 'node_modules/giftcard-webhooks/dist')
  const declarations = () =>
    readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.d\.c?ts$/.test(file))
      .map((file) => ({ file, text: readFileSync(join(dist, file), 'utf8') }))

  test('do not mention the schema library', () => {
    expect(declarations().length).toBeGreaterThan(20)
    for (const { text } of declarations()) {
      expect(text).not.toMatch(/\bStatic</)
      expect(text).not.toMatch(/typebox/i)
    }
  })

  test.each([
    ['giftronaut', ['OrderCreatedEvent', 'OrderBouncedEvent', 'BalanceDepletedEvent']],
    ['square', ['GiftCardActivityCreatedEvent', 'GiftCardCustomerLinkedEvent']],
    ['loopz', ['LocationUpdatedEvent', 'TransactionCreatedEvent']],
  ])('%s: one named interface for each event', (provider, names) => {
    // One set of declarations for each module system; the interfaces are in a file that entries share.
    const all = declarations()
    const textOf = (file: string) => all.find((each) => each.file === file)?.text
    for (const name of names) {
      const files = all
        .filter(({ text }) => text.includes(`interface ${name} `))
        .map(({ file }) => file.replace(/.*\.d/, ''))
      // Another provider may have one of the same name.
      expect([...new Set(files)].sort()).toEqual(['.cts', '.ts'])
      for (const types of ['d.ts', 'd.cts']) expect(textOf(`${provider}.${types}`)).toContain(name)
    }
  })
})
