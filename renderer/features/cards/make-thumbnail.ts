/** The longer side of a thumbnail, in pixels. */
const LONGER_SIDE = 320
/** Above this a picture is kept but not drawn small: unpacked it would fill the memory. */
const MOST_PIXELS = 120_000_000

export type Measured = { width: number | null; height: number | null; thumbnail: File | null }

const UNKNOWN: Measured = { width: null, height: null, thumbnail: null }

/** The size of an image and a small picture of it; nothing of either for what is no image. */
export async function measureImage(file: File): Promise<Measured> {
  const url = URL.createObjectURL(file)
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const { naturalWidth: width, naturalHeight: height } = image
    if (width === 0 || height === 0) return UNKNOWN
    if (width * height > MOST_PIXELS) return { width, height, thumbnail: null }
    return { width, height, thumbnail: await drawSmall(image, width, height) }
  } catch {
    return UNKNOWN
  } finally {
    URL.revokeObjectURL(url)
  }
}

async function drawSmall(
  image: HTMLImageElement,
  width: number,
  height: number,
): Promise<File | null> {
  const scale = Math.min(1, LONGER_SIDE / Math.max(width, height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width * scale))
  canvas.height = Math.max(1, Math.round(height * scale))
  const context = canvas.getContext('2d')
  if (!context) return null
  context.imageSmoothingQuality = 'high'
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) =>
    canvas.toBlob(resolve, 'image/webp', 0.82),
  )
  return blob && new File([blob], 'thumbnail.webp', { type: blob.type })
}
