import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitepress'
import { providers } from '../../src/providers/list.js'
import { slugify } from './slugify.js'

/** The playground runs the build that is published. */
const dist = fileURLToPath(new URL('../../dist', import.meta.url))

const quickStarts = { Express: 'express', 'Next.js': 'next', Hono: 'hono', Fastify: 'fastify', NestJS: 'nest' }
const runtimes = {
  'Node.js alone': 'node',
  'Workers, Bun, Deno': 'fetch',
  'SvelteKit, Astro, Nuxt …': 'web-frameworks',
  'AWS Lambda': 'lambda',
}
const guides = {
  'Choose your setup': 'choose-your-setup',
  Handlers: 'handlers',
  'Exactly once': 'exactly-once',
  Queues: 'queues',
  'API Gateway, SQS, Lambda': 'api-gateway-sqs-lambda',
  'Other Square events': 'other-square-events',
  Testing: 'testing',
  'Logs and metrics': 'logs-and-metrics',
  'Secret rotation': 'secret-rotation',
  'Debugging a signature': 'debugging-a-signature',
  'A provider of your own': 'own-provider',
  'Confirm a provider': 'confirm-a-provider',
  'Security model': 'security-model',
  'Behind a proxy': 'behind-a-proxy',
  Serverless: 'serverless',
  Migrating: 'migrating',
  'Schemas and validators': 'schemas',
  'Coding assistants': 'coding-assistants',
}

const links = (folder: string, pages: Record<string, string>) =>
  Object.entries(pages).map(([text, page]) => ({ text, link: `/${folder}/${page}` }))

/** The page of each built-in provider, under its own heading. */
const providerLinks = providers.map((name) => ({
  text: /^# (.+)$/m.exec(readFileSync(new URL(`../providers/${name}.md`, import.meta.url), 'utf8'))?.[1] ?? name,
  link: `/providers/${name}`,
}))

/** Long paths and names of fields may go over two lines, where a person would break them: else they push everything else aside. */
const breakable = (html: string) =>
  html.replace(/(?<=>)[^<]{25,}(?=<)/, (text) =>
    text.replaceAll(/(?<=\w)\/(?=\w)/g, '/<wbr>').replaceAll(/(?<=\w)\.(?=[A-Za-z])/g, '<wbr>.'),
  )

export default defineConfig({
  title: 'giftcard-webhooks',
  description: 'Receive gift-card webhooks from ten providers: verified, typed, handled once.',
  cleanUrls: true,
  head: [['link', { rel: 'icon', type: 'image/svg+xml', href: '/favicon.svg' }]],
  srcExclude: ['node_modules/**'],
  vite: {
    resolve: {
      // The playground runs the source.
      conditions: ['giftcard-webhooks-source'],
      alias: [
        { find: /^giftcard-webhooks$/, replacement: `${dist}/index.js` },
        { find: /^giftcard-webhooks\/(.+)$/, replacement: `${dist}/$1.js` },
      ],
    },
  },
  markdown: {
    anchor: { slugify },
    // Those that VitePress takes by itself have colours that are too pale to read.
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-default' },
    config(md) {
      const render = md.renderer.rules.code_inline
      if (!render) return
      md.renderer.rules.code_inline = (...args) => breakable(render(...args))
    },
  },
  themeConfig: {
    search: { provider: 'local' },
    notFound: {
      quote: 'It has moved, or the address is mistyped. The search above knows every page.',
      // Read out as it is written.
      linkLabel: 'Take me home',
    },
    outline: [2, 3],
    nav: [
      { text: 'Quick start', link: '/quick-start/' },
      { text: 'Guides', link: '/guides/choose-your-setup' },
      { text: 'Providers', link: '/providers/giftronaut' },
      { text: 'Playground', link: '/playground' },
      { text: 'API', link: '/api/' },
    ],
    sidebar: [
      {
        text: 'Quick start',
        items: [
          { text: 'Your first event', link: '/quick-start/' },
          ...links('quick-start', quickStarts),
          ...links('quick-start', runtimes),
        ],
      },
      { text: 'Guides', items: links('guides', guides) },
      { text: 'Providers', items: providerLinks },
      {
        text: 'Reference',
        items: [
          { text: 'Options', link: '/options' },
          { text: 'Errors', link: '/errors' },
          { text: 'Command line', link: '/command-line' },
          { text: 'API', link: '/api/' },
          { text: 'Signature playground', link: '/playground' },
          { text: 'Performance', link: '/performance' },
          { text: 'Security and threats', link: '/security' },
          { text: 'Timing', link: '/timing' },
          { text: 'Runtimes', link: '/runtimes' },
          { text: 'Comparison', link: '/comparison' },
          { text: 'Architecture', link: '/architecture' },
        ],
      },
    ],
  },
})
