import { Notice, type App, type TFile } from 'obsidian';
import { errorLine } from '../words';

const FAILED = 'The picture could not be saved';
/** Pixels of a PNG to one of the SVG. */
const SCALE = 2;

/** Saves a picture among the attachments, under a name that is free, and says where; `png` where it is to be drawn first. */
export async function savePicture(app: App, svg: string, name: string, kind: 'svg' | 'png'): Promise<void> {
  try {
    const path = await app.fileManager.getAvailablePathForAttachment(`${name}.${kind}`);
    const file: TFile = kind === 'svg' ? await app.vault.create(path, svg) : await app.vault.createBinary(path, await drawn(svg));
    new Notice(`Saved ${file.path}.`);
  } catch (error) {
    new Notice(`${FAILED}: ${errorLine(error)}`);
  }
}

/** The bytes of a PNG that shows what the SVG does. */
async function drawn(svg: string): Promise<ArrayBuffer> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = createEl('img');
    image.src = url;
    await image.decode();
    const canvas = createEl('canvas');
    [canvas.width, canvas.height] = [image.width * SCALE, image.height * SCALE];
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (blob === null) throw new Error('it could not be drawn');
    return await blob.arrayBuffer();
  } finally {
    URL.revokeObjectURL(url);
  }
}
