/**
 * Lint rule for shared/ and services/: no clock, no dice, no id maker. Pure code takes them as
 * arguments, so that scores, merges and tests give the same result on every machine.
 */
const BANNED_MEMBERS = new Map([
  ['Date', new Set(['now'])],
  ['Math', new Set(['random'])],
  ['performance', new Set(['now'])],
  ['crypto', new Set(['randomUUID', 'getRandomValues'])],
])
const BANNED_NAMES = new Set(['randomUUID', 'randomBytes', 'randomInt'])

const message = (what) => `${what} is banned here: take the clock or the id maker as an argument`

const pureCode = {
  meta: { type: 'problem' },
  create(context) {
    const report = (node, what) => context.report({ node, message: message(what) })
    return {
      MemberExpression(node) {
        const key = node.computed ? node.property.value : node.property.name
        const owner = node.object.type === 'MemberExpression' ? node.object.property : node.object
        if (BANNED_MEMBERS.get(owner.name)?.has(key)) report(node, `${owner.name}.${key}`)
        else if (BANNED_NAMES.has(key)) report(node, key)
      },
      NewExpression(node) {
        if (node.callee.name === 'Date' && node.arguments.length === 0) report(node, 'new Date()')
      },
      CallExpression(node) {
        if (node.callee.name === 'Date') report(node, 'Date()')
        if (BANNED_NAMES.has(node.callee.name)) report(node, node.callee.name)
      },
      ImportSpecifier(node) {
        if (BANNED_NAMES.has(node.imported.name)) report(node, node.imported.name)
      },
    }
  },
}

export default { meta: { name: 'moment-studio' }, rules: { 'pure-code': pureCode } }
