// Answers questions about versions by npm's semver: a JSON list of [operation, argument...] on the standard input, a JSON
// list of answers on the standard output.
const semver = require('semver')

const operations = {
  version: () => semver.SEMVER_SPEC_VERSION,
  valid: (text) => semver.valid(text) !== null,
  compare: (a, b) => semver.compare(a, b),
  validRange: (text) => semver.validRange(text) !== null,
  satisfies: (range, version) => semver.satisfies(version, range),
}

let text = ''
process.stdin.on('data', (chunk) => { text += chunk })
process.stdin.on('end', () => {
  const answers = JSON.parse(text).map(([operation, ...args]) => operations[operation](...args))
  process.stdout.write(JSON.stringify(answers))
})
