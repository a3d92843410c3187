import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { isImage } from '#shared/domain/attachment.ts'
import type { Client } from '../../backend/connection.ts'
import { useClient, usePlanId } from '../../backend/context.tsx'
import type { CardFile } from './card-file.ts'
import { measureImage } from './make-thumbnail.ts'

/** The address of an image's small picture; `null`: there is none, or not yet. */
export function useThumbnail(file: CardFile, mayKeep: boolean): string | null {
  const client = useClient()
  const planId = usePlanId()
  const picture = useQuery({
    queryKey: ['thumbnail', planId, file.sha256],
    queryFn: () => thumbnailOf(client, planId, file, mayKeep),
    enabled: isImage(file.mime) && file.stored,
    staleTime: Infinity,
    gcTime: 300_000,
    retry: false,
  })
  return useObjectUrl(picture.data ?? null)
}

/** An address for bytes, for as long as they are shown. */
export function useObjectUrl(file: Blob | null): string | null {
  const [made, setMade] = useState<{ file: Blob; url: string } | null>(null)
  const show = useEffectEvent(setMade)
  useEffect(() => {
    if (!file) return
    const url = URL.createObjectURL(file)
    show({ file, url })
    return () => URL.revokeObjectURL(url)
  }, [file])
  return made && made.file === file ? made.url : null
}

/** Files of an imported plan come without theirs: it is made from the image, once, and kept. */
async function thumbnailOf(
  client: Client,
  planId: string,
  { id: attachmentId }: CardFile,
  mayKeep: boolean,
): Promise<File | null> {
  const kept = await client.attachments.thumbnail({ planId, attachmentId })
  if (kept) return kept
  const { thumbnail } = await measureImage(await client.attachments.read({ planId, attachmentId }))
  if (thumbnail && mayKeep) {
    await client.attachments.keepThumbnail({ planId, attachmentId, thumbnail })
  }
  return thumbnail
}
