/** Express 4 under its own name, to test with both majors. What the tests use of it has the types of Express 5. */
declare module 'express4' {
  import express from 'express'
  export default express
}
