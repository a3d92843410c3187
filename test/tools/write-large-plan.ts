import { fillLibrary } from '../bench/studio.ts'

/**
 * `node test/tools/write-large-plan.ts LIBRARY`: puts a plan with more cards than come with a board's
 * first screen into an empty library; prints its id.
 */
const libraryFolder = process.argv[2]
if (!libraryFolder) throw new Error('which library?')

console.log(fillLibrary(libraryFolder, { cards: 1_200, topics: 60, keywords: 120, links: 600 }))
