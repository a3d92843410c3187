/**
 * How Node starts a process of the backend. Without it V8 lets what is young in memory take up to
 * 200 MB in Node (half of that in Electron, where pointers are half as wide) before it looks at it,
 * which is more than reading a keyword file takes itself. Imports run as fast.
 */
export const BACKEND_MEMORY = ['--max-semi-space-size=8']
