/** Loaded before a server: it listens on a free port of this machine, whatever port its code names. `servers` has those that run. */
import { Server } from 'node:net'

export const servers = new Set()

const { listen } = Server.prototype
Server.prototype.listen = function listenHere(...args) {
  servers.add(this)
  this.once('close', () => servers.delete(this))
  const callback = args.find((arg) => typeof arg === 'function')
  this.once('listening', () => console.log(`http://127.0.0.1:${this.address().port}`))
  return listen.call(this, { port: 0, host: '127.0.0.1' }, callback)
}
