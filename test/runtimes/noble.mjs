/** The smoke suite on a runtime without its own hash, such as a Node that was built without one. */
const { getBuiltinModule } = process
process.getBuiltinModule = (id) => (id === 'node:crypto' ? undefined : getBuiltinModule(id))
const { smoke } = await import('./smoke.mjs')
console.log(`passed ${await smoke()}`)
