// Bundled from ../apps/lab.mjs and the scenarios before the build.
export { askLab, routesOf } from './.tmp/lab.bundle.mjs'
