/** The inspector page: a live list of deliveries, the selected delivery, and a form for test events. */
import type { Entry } from '../listen/inbox.js'
import type { TestEvents } from '../listen/test-events.js'

type Events = ReturnType<TestEvents['list']>

const byId = <Kind extends HTMLElement>(id: string) => document.getElementById(id) as Kind

/** Creates an element. Text is never parsed as markup, because it comes from strangers. */
function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string> = {},
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...content)
  return element
}

const entries = new Map<string, Entry>()
let chosen: string | undefined

async function post(path: string, body: object): Promise<{ status?: number; error?: string }> {
  const response = await fetch(path, { method: 'POST', body: JSON.stringify(body) })
  return response.json()
}

// The list

const clock = (at: string) => new Date(at).toLocaleTimeString()

function listItem(entry: Entry): HTMLLIElement {
  const { id, at, view, duplicateOf } = entry
  const button = make(
    'button',
    { type: 'button', 'data-id': id },
    make('span', {}, view.eventType ?? (view.verdict === 'handshake' ? 'challenge' : 'no event')),
    make('time', { datetime: at }, clock(at)),
    make('span', { class: 'provider' }, `${view.provider ?? 'unknown provider'}${duplicateOf ? ', duplicate' : ''}`),
    make('span', { class: `verdict ${view.verdict}` }, view.verdict),
  )
  button.addEventListener('click', () => {
    choose(id)
    // On a narrow screen, the detail is below the list. On a wide one, scrolling would hide the header.
    if (matchMedia('(max-width: 50rem)').matches) byId('detail').scrollIntoView({ block: 'start' })
  })
  return make('li', {}, button)
}

function show(entry: Entry): void {
  entries.set(entry.id, entry)
  byId('list').prepend(listItem(entry))
  byId('empty').hidden = true
  // On a narrow screen, the list scrolls and hides the detail.
  byId('count').textContent = String(byId('list').childElementCount)
}

function choose(id: string): void {
  const entry = entries.get(id)
  if (!entry) return
  chosen = id
  for (const button of document.querySelectorAll<HTMLElement>('#list button')) {
    button.setAttribute('aria-current', String(button.dataset.id === id))
  }
  byId('detail').replaceChildren(...detail(entry))
  byId('detail').scrollTop = 0
}

/** Moves through the list with the arrow keys. */
byId('list').addEventListener('keydown', (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (!step) return
  const buttons = [...document.querySelectorAll<HTMLElement>('#list button')]
  const next = buttons[buttons.indexOf(document.activeElement as HTMLElement) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
})

// One delivery

function detail(entry: Entry): Node[] {
  const { view, fields, text } = entry
  const replay = make('button', { type: 'button', class: 'main' }, 'Replay')
  const outcome = make('output')
  replay.addEventListener('click', async () => {
    const { status, error } = await post('/inspector/replay', { id: entry.id })
    outcome.textContent = error ?? `Resent: ${status}`
  })
  return [
    make('h2', {}, view.eventType ?? 'No event'),
    make(
      'p',
      {},
      make('span', { class: `verdict ${view.verdict}` }, verdictOf(entry)),
      ` · ${entry.bytes} bytes at ${clock(entry.at)}${duplicateNote(entry)}`,
    ),
    make('p', { class: 'quiet' }, `POST ${entry.url}${entry.forwarded ? ` · forwarded: ${entry.forwarded}` : ''}`),
    make('p', {}, replay, ' ', outcome),
    ...reasons(entry),
    ...(fields.length > 0 ? [make('h3', {}, 'Payload'), fieldTable(entry)] : []),
    ...(view.headers.length > 0 ? [make('h3', {}, 'Headers'), headerTable(entry)] : []),
    ...(text === undefined ? [] : [make('h3', {}, 'Body'), make('pre', {}, text)]),
  ]
}

/** Names the earlier delivery of a duplicate. */
function duplicateNote({ duplicateOf }: Entry): string {
  const first = entries.get(duplicateOf ?? '')
  return first ? ` · duplicate of the delivery at ${clock(first.at)}` : ''
}

function verdictOf({ view }: Entry): string {
  return `${view.verdict}${view.keyId === undefined ? '' : ` with ${view.keyId}`}, ${view.answer.status}`
}

function reasons({ view }: Entry): Node[] {
  const { error, findings } = view
  if (!error) return []
  const first = make('div', { class: 'reason' }, make('p', {}, make('code', {}, error.code), ` ${error.message}`))
  if (error.hint && findings.length === 0) first.append(make('p', {}, error.hint))
  for (const { path, expected, received } of error.issues ?? []) {
    first.append(make('p', {}, make('code', {}, path), `: expected ${expected}, received ${received}`))
  }
  const found = findings.map(({ certainty, message, fix }) =>
    make(
      'div',
      { class: `finding ${certainty}` },
      make('p', {}, make('strong', {}, `${certainty}: `), message),
      make('p', {}, fix),
    ),
  )
  return [make('h3', {}, 'Why'), first, ...found]
}

/** Creates a path that breaks between its words only. */
function breakable(path: string): (Node | string)[] {
  return path.split(/(?<=[._])/).flatMap((part) => [part, make('wbr')])
}

/** Creates text with the words between backticks as code. */
function marked(text: string): (Node | string)[] {
  return text.split('`').map((part, at) => (at % 2 === 1 ? make('code', {}, part) : part))
}

/** Sets the roles explicitly: on a narrow screen the rows are blocks, which removes their implicit roles. */
function table(caption: string, titles: string[], rows: HTMLTableRowElement[]): HTMLTableElement {
  const heads = titles.map((title) => make('th', { scope: 'col', role: 'columnheader' }, title))
  return make(
    'table',
    { role: 'table' },
    make('caption', { class: 'unseen' }, caption),
    make('thead', {}, make('tr', { role: 'row' }, ...heads)),
    make('tbody', {}, ...rows),
  )
}

function fieldTable({ fields }: Entry): HTMLTableElement {
  const rows = fields.map(({ path, value, description, sensitive }) =>
    make(
      'tr',
      { role: 'row' },
      make('th', { scope: 'row', role: 'rowheader' }, ...breakable(path)),
      make('td', { class: 'value', role: 'cell' }, value),
      make(
        'td',
        { role: 'cell' },
        ...marked(description),
        ...(sensitive ? [' ', make('strong', {}, 'Sensitive.')] : []),
      ),
    ),
  )
  return table('Fields of the event', ['Field', 'Value', 'What it is'], rows)
}

function headerTable({ view }: Entry): HTMLTableElement {
  const rows = view.headers.map(([name, value]) =>
    make(
      'tr',
      { role: 'row' },
      make('th', { scope: 'row', role: 'rowheader' }, name),
      make('td', { class: 'value', role: 'cell' }, value),
    ),
  )
  return table('Headers of the request', ['Header', 'Value'], rows)
}

// The form

/** Inserts a field into the text, ready for its value. */
function fieldButton(path: string): HTMLButtonElement {
  const button = make('button', { type: 'button' }, path)
  button.addEventListener('click', () => {
    const set = byId<HTMLTextAreaElement>('set')
    const before = set.value.trimEnd()
    set.value = `${before}${before && '\n'}${path}=`
    set.focus()
  })
  return button
}

async function prepareForm(): Promise<void> {
  const events: Events = await (await fetch('/inspector/events')).json()
  const provider = byId<HTMLSelectElement>('provider')
  const type = byId<HTMLSelectElement>('type')
  provider.replaceChildren(...events.map(({ provider, title }) => make('option', { value: provider }, title)))
  const types = () => events.find((one) => one.provider === provider.value)?.types ?? []
  const describe = () => {
    const event = types().find((one) => one.type === type.value)
    byId('about').replaceChildren(...marked(event?.description ?? ''))
    const fields = event?.fields ?? []
    byId('example').textContent = `For example ${fields[0] ?? 'data.id'}=value`
    byId('fields').replaceChildren(...fields.map((path) => make('li', {}, fieldButton(path))))
  }
  const list = () => {
    byId<HTMLInputElement>('path').placeholder = `/${provider.value}`
    type.replaceChildren(...types().map((event) => make('option', { value: event.type }, event.type)))
    describe()
  }
  provider.addEventListener('change', list)
  type.addEventListener('change', describe)
  list()
}

byId('send').addEventListener('submit', async (event) => {
  event.preventDefault()
  const { status, error } = await post(
    '/inspector/send',
    Object.fromEntries(new FormData(event.target as HTMLFormElement)),
  )
  byId('sent').textContent = error ?? `Answered ${status}.`
})

// The stream

function connect(): void {
  const source = new EventSource('/inspector/deliveries')
  source.addEventListener('error', () => {
    byId('connection').textContent = 'Not connected. Is listen running?'
  })
  source.addEventListener('all', ({ data }) => {
    byId('list').replaceChildren()
    const all: Entry[] = JSON.parse(data)
    for (const entry of all.reverse()) show(entry)
    if (chosen) choose(chosen)
    byId('connection').textContent = 'Live'
  })
  source.addEventListener('delivery', ({ data }) => {
    const entry: Entry = JSON.parse(data)
    show(entry)
    const { provider = '', eventType = 'no event', verdict } = entry.view
    byId('news').textContent = `New delivery: ${provider} ${eventType}, ${verdict}`
    if (chosen === undefined) choose(entry.id)
  })
}

connect()
void prepareForm()
