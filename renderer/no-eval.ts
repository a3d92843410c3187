import { config } from 'zod'

/**
 * The page may not make code out of text, and zod would try to, once in each window. Imported before
 * anything that parses.
 */
config({ jitless: true })
