/** Returns the question for the first similar name; '' if there is none. */
export function didYouMean(given: string, names: readonly string[]): string {
  const nearest = names.find((name) => editsBetween(plain(given), plain(name)) <= Math.min(2, name.length / 3))
  return nearest ? ` Did you mean '${nearest}'?` : ''
}

const plain = (name: string): string => name.slice(0, 100).replace(/[_.-]/g, '').toLowerCase()

/** The number of letters to add, remove or change (Levenshtein). */
function editsBetween(a: string, b: string): number {
  let row = [...Array(b.length + 1).keys()]
  for (const letter of a) {
    const next = [(row[0] as number) + 1]
    row.slice(1).forEach((removed, index) => {
      const changed = (row[index] as number) + (letter === b[index] ? 0 : 1)
      next.push(Math.min(changed, removed + 1, (next[index] as number) + 1))
    })
    row = next
  }
  return row[b.length] as number
}
