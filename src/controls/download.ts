/** A browser may take so many ms to read what it saves. */
const TAKEN = 30_000;

/** Hands the reader a text as a file, out of the memory of the page. */
export function download(name: string, text: string, type: string): void {
  downloadBlob(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

/** As `download`, for what is no text. */
export function downloadBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), TAKEN);
}

/**
 * Copies the text of a field, and says whether it could. Where there is no clipboard (a frame, an insecure address) the
 * text is selected, for the reader to copy.
 */
export async function copyFrom(field: HTMLInputElement | HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus();
    field.select();
    return false;
  }
}
