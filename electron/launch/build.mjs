// `npm run build`
import { build } from './build-when-needed.mjs'

process.exitCode = (await build()) ? 0 : 1
