/** The GitHub workflows: pinned actions, least privilege, one definition of CI, and a publishing job without third-party code. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { manifest, readText, root } from '../../scripts/release/tools.js'

interface Step {
  uses?: string
  run?: string
  with?: Record<string, unknown>
}
interface Job {
  needs?: string
  environment?: string
  permissions?: Record<string, string>
  strategy?: { matrix: { node: string[] } }
  steps: Step[]
}
interface Workflow {
  on: Record<string, unknown>
  permissions: Record<string, string>
  jobs: Record<string, Job>
}

const folder = '.github/workflows/'
const read = (name: string): Workflow => parse(readText(folder + name))
const commandsOf = (job: Job | undefined) => (job?.steps ?? []).flatMap(({ run }) => run ?? [])
const ci = read('ci.yml')
const { build, publish } = read('publish.yml').jobs

describe.each(readdirSync(root + folder))('%s', (name) => {
  const { on, permissions, jobs } = read(name)
  const steps = Object.values(jobs).flatMap((job) => job.steps)

  test('may read the repository and nothing else', () => {
    expect(permissions).toEqual({ contents: 'read' })
    expect(on).not.toHaveProperty('pull_request_target')
    for (const [job, { permissions }] of Object.entries(jobs)) {
      expect(permissions, job).toEqual(`${name}/${job}` === 'publish.yml/publish' ? { 'id-token': 'write' } : undefined)
    }
  })

  test('pins every action by commit, with its version in a comment', () => {
    const uses = readText(folder + name).match(/uses: .*/g) ?? []
    expect(uses).toHaveLength(steps.filter((step) => step.uses).length)
    for (const action of uses) expect(action).toMatch(/^uses: \S+@[0-9a-f]{40} # v\d+(\.\d+)*$/)
  })

  test('leaves no credentials in a checkout', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))
    expect(checkouts.map((step) => step.with?.['persist-credentials'])).toEqual(checkouts.map(() => false))
  })
})

describe('ci.yml', () => {
  test('runs on pull requests, on every supported Node', () => {
    expect(ci.on).toHaveProperty('pull_request')
    const versions = ci.jobs.test?.strategy?.matrix.node
    expect(versions).toEqual(['20.19', '22', '24', '26'])
    expect(manifest().engines.node).toBe(`>=${versions?.[0]}`)
  })

  test('has no steps but those of .ci/run', () => {
    const commands = Object.values(ci.jobs).flatMap(commandsOf)
    expect(commands).toEqual(['.ci/run install test demo', '.ci/run'])
    expect(readFileSync(`${root}.ci/run`, 'utf8')).toContain('exec scripts/ci.sh "$@"')
  })

  test('installs without running scripts of packages', () => {
    expect(readText('scripts/ci.sh')).toMatch(/install\) npm ci --ignore-scripts /)
  })
})

describe('publish.yml', () => {
  test('builds the tarball after all checks, in a job that cannot publish', () => {
    const order = ['.ci/run install test', 'npm run release:check -- --publish', 'npm pack --ignore-scripts']
    const commands = commandsOf(build)
    const places = order.map((command) => commands.findIndex((text) => text.startsWith(command)))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(commands.join()).not.toContain('npm publish')
  })

  test('publishes that tarball in a job that has the identity and runs nothing else', () => {
    expect(publish).toMatchObject({ needs: 'build', environment: 'npm' })
    expect(publish?.steps.flatMap(({ uses }) => uses?.split('@')[0] ?? [])).toEqual([
      'actions/setup-node',
      'actions/download-artifact',
    ])
    expect(commandsOf(publish)).toEqual([
      'echo "$SHA256" | sha256sum --check',
      'npm publish ./*.tgz --provenance --access public --ignore-scripts',
    ])
  })

  test('has no long-lived token, and the package asks for provenance itself', () => {
    expect(readText(`${folder}publish.yml`)).not.toMatch(/secrets\.|NPM_TOKEN|NODE_AUTH_TOKEN/)
    expect(manifest().publishConfig).toMatchObject({ provenance: true, access: 'public' })
  })
})
