#!/usr/bin/env node
import { main } from './main.js'
import { processIo } from './terminal.js'

// `… | head` closes the pipe, which is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await main(process.argv.slice(2), processIo())
