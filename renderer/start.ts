/**
 * The page's first and smallest script: what the address asks for is on its way before the scripts
 * that draw it have arrived.
 */
import './no-eval.ts'
import './first-calls.ts'

void import('./main.tsx')
