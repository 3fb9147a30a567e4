/** Gives a text to the person as a file: made in the page, no request. */
export function download(text: string, fileName: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: typeOf(fileName) }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // Some browsers begin to read only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

function typeOf(fileName: string): string {
  if (fileName.endsWith('.json')) return 'application/json';
  return fileName.endsWith('.pem') ? 'application/x-pem-file' : 'text/plain';
}
