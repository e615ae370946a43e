/** Whether the page can draw with WebGL, which needs a graphics driver or a software one. */
export function hasWebGl(): boolean {
  const canvas = createEl('canvas');
  const context = canvas.getContext('webgl2') ?? canvas.getContext('webgl');
  // The number of contexts is limited; the test gives its own back.
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}
