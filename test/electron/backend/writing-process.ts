import { startBackend } from './in-process-client.ts'

/** A studio that writes cards for ever and prints the id of each that was acknowledged. */
const { client } = startBackend({
  libraryFolder: process.argv[2]!,
  newId: () => crypto.randomUUID(),
})
const { planId } = await client.plans.create({ name: 'Written to the end' })
console.log(planId)
for (;;) {
  const draft = { kind: 'guide', title: 'x', moment: 'know', tags: ['a', 'b'] } as const
  const card = await client.cards.create({ planId, draft: { ...draft, tags: ['a', 'b'] } })
  console.log(card.id)
}
