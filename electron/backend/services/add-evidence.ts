import { attachmentName, mimeOf } from '#shared/domain/attachment.ts'
import { DomainError } from '#shared/domain/errors.ts'
import {
  type Evidence,
  isEvidenceType,
  LARGEST_EVIDENCE,
  MOST_EVIDENCE,
} from '#shared/domain/evidence.ts'
import { type ActContext, actOn } from './act-context.ts'
import { hashOf } from './add-attachment.ts'
import { creation, deletion } from './changes.ts'
import { checkOf, evidenceOf } from './find.ts'
import { thumbnailBytes } from './keep-thumbnail.ts'
import { openAudit, writeFinding } from './put-finding.ts'

type Input = {
  auditId: string
  checkId: string
  file: File
  width: number | null
  height: number | null
  thumbnail: File | null
}

/**
 * Keeps a picture with what an audit found of a check; a check that was not judged yet stays so.
 *
 * @throws DomainError NOT_FOUND, INVALID for what is no picture, is too large or one too many, and in
 * an audit that is finished
 */
export async function addEvidence(context: ActContext, input: Input): Promise<Evidence> {
  const { store, newId, now } = context
  const { auditId, checkId, file, width, height } = input
  const refused = (reason: string) => new DomainError('INVALID', { field: 'file', reason })
  if (file.size > LARGEST_EVIDENCE) throw refused('picture-too-large')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const thumbnail = input.thumbnail && (await thumbnailBytes(input.thumbnail))
  const mime = mimeOf(bytes, '')
  if (!isEvidenceType(mime)) throw refused('not-a-picture')
  openAudit(store.read, auditId)
  const check = checkOf(store.read, checkId)
  return store.transact(actOn('evidence.add', check.title), (tx) => {
    const findingId = writeFinding(context, tx, { auditId, checkId }, {})
    if (tx.read.evidence.ofFinding(findingId).length >= MOST_EVIDENCE) {
      throw refused('too-many-pictures')
    }
    const sha256 = hashOf(bytes)
    tx.blobs.put(sha256, bytes)
    if (thumbnail) tx.blobs.putThumbnail(sha256, thumbnail)
    const kept = { name: attachmentName(file.name), mime, size: bytes.length, sha256 }
    const picture = { id: newId(), findingId, ...kept, width, height, addedAt: Math.floor(now()) }
    tx.write([creation('evidence', picture satisfies Evidence)])
    return evidenceOf(tx.read, picture.id)
  })
}

/** Takes a picture off its finding. Its bytes stay in the plan, so that undo brings it back. */
export function removeEvidence({ store }: ActContext, input: { evidenceId: string }): void {
  const { id, name } = evidenceOf(store.read, input.evidenceId)
  store.transact(actOn('evidence.remove', name), ({ write }) => {
    write([deletion('evidence', id)])
  })
}
