/** Whether the page can draw with WebGL, and whether it must do so without a graphics card. */
export type WebGl = 'none' | 'software' | 'hardware';

const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

export function findWebGl(): WebGl {
  const canvas = createEl('canvas');
  const context = canvas.getContext('webgl2') ?? canvas.getContext('webgl');
  if (!context) return 'none';
  const info = context.getExtension('WEBGL_debug_renderer_info');
  const renderer: unknown = info ? context.getParameter(info.UNMASKED_RENDERER_WEBGL) : '';
  // The number of contexts is limited; the test gives its own back.
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return typeof renderer === 'string' && SOFTWARE.test(renderer) ? 'software' : 'hardware';
}
